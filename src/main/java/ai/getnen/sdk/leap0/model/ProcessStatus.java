package ai.getnen.sdk.leap0.model;

import org.jspecify.annotations.Nullable;

/**
 * One process of a desktop.
 *
 * @param name {@code xvfb}, {@code xfce4}, {@code x11vnc} or {@code novnc}
 * @param running whether it runs
 * @param pid its number; null if it does not run
 * @param stdoutLog where its output is kept, a path in the sandbox
 * @param stderrLog where its error output is kept, a path in the sandbox
 */
public record ProcessStatus(
    String name, boolean running, @Nullable Integer pid, String stdoutLog, String stderrLog) {}
