package ai.getnen.sdk.guard;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import reactor.blockhound.BlockHound;
import reactor.blockhound.BlockingOperationError;

/** Sets the guards before the first test of a run. */
public final class GuardSession implements LauncherSessionListener {
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    LeakDetection.install();
    BlockHound.install(
        builder ->
            builder
                // The timer queue's own lock, held for a few instructions.
                .allowBlockingCallsInside(
                    "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "remove")
                .allowBlockingCallsInside(
                    "java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue", "offer")
                // The lock of a session of Java's own TLS, taken at the end of a handshake and
                // held for a few instructions.
                .allowBlockingCallsInside(
                    "io.netty.handler.ssl.ResumptionController", "validateResumeIfNeeded")
                .blockingMethodCallback(
                    method -> {
                      BlockingOperationError error = new BlockingOperationError(method);
                      StringBuilder where = new StringBuilder("Blocked: " + method);
                      for (StackTraceElement frame : error.getStackTrace()) {
                        where.append("\n    at ").append(frame);
                      }
                      Violations.add(where.toString());
                      throw error;
                    }));
  }
}
