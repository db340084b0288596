package ai.getnen.sdk.local.virtual;

import java.util.function.Supplier;

/**
 * A program of the desktop.
 *
 * @param place where its window opens on a screen of 1280x800
 * @param content makes what is in the window, anew each time
 */
record Application(String title, String icon, Rect place, Supplier<Widget> content) {}
