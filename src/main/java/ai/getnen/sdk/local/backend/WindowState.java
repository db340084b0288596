package ai.getnen.sdk.local.backend;

/**
 * What a program sees of one window.
 *
 * @param id the same for as long as the window is open, and never that of another
 * @param program the name of the program whose window it is
 * @param title the title as its owner wrote it
 * @param bounds where it is on the screen, also while it is minimised
 * @param focused whether keys go to this window
 * @param minimised whether only its button in the task bar can be seen
 * @param maximised whether it fills the screen
 * @param blocked whether an open dialog has to be answered first
 * @param root the window as a part of the screen; what it shows are its children
 */
public record WindowState(
    long id,
    String program,
    String title,
    Bounds bounds,
    boolean focused,
    boolean minimised,
    boolean maximised,
    boolean blocked,
    WidgetState root) {}
