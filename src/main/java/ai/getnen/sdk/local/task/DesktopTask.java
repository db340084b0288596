package ai.getnen.sdk.local.task;

import ai.getnen.sdk.local.backend.DesktopBackend;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.backend.ScreenState;
import java.io.IOException;

/**
 * Something to be done on a desktop, and how to tell whether it is done.
 *
 * @param name a short name of lower case letters and hyphens
 * @param instruction what is to be done, in words that tell all that is needed
 * @param start brings a new desktop to where the task begins
 * @param judge tells what is not done yet
 */
public record DesktopTask(String name, String instruction, Start start, Judge judge) {

  /** Brings a desktop to where a task begins; called on a thread that may block. */
  @FunctionalInterface
  public interface Start {
    /** Puts what is needed on {@code screen} and {@code drive}. */
    void on(DesktopBackend screen, DriveView drive) throws IOException;
  }

  /** Tells how far a task is done; called on a thread that may block. */
  @FunctionalInterface
  public interface Judge {
    /** Looks at the screen and the drive as they are now, and changes neither. */
    Verdict of(ScreenState screen, DriveView drive) throws IOException;
  }

  /** Tells the name and the instruction. */
  @Override
  public String toString() {
    return "DesktopTask[" + name + ": " + instruction + "]";
  }
}
