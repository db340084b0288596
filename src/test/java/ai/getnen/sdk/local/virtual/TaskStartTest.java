package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.task.DesktopTask;
import ai.getnen.sdk.local.task.DesktopTasks;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How tasks are set up. */
class TaskStartTest {
  private final MemoryDrive drive = new MemoryDrive();
  private final AtomicLong seconds = new AtomicLong();

  /** Each look at its clock takes this desktop a second. */
  private final VirtualDesktop slow =
      VirtualDesktop.create(
          1280, 800, () -> Instant.EPOCH.plusSeconds(seconds.incrementAndGet()), drive);

  @Test
  void aSlowMachineSetsThemUpAsWell() throws IOException {
    start("copy-a-line");
    assertThat(slow.state().orElseThrow().window("letter.txt – Notes")).isPresent();
  }

  @Test
  void whereOneCannotBeginItSaysWhatIsNotThere() {
    slow.move(Places.APPLICATIONS);
    slow.button(MouseButton.LEFT, true);
    slow.button(MouseButton.LEFT, false);
    assertThatIllegalStateException()
        .isThrownBy(() -> start("book-a-room"))
        .withMessageContaining("menuitem Open Booking");
  }

  private void start(String name) throws IOException {
    DesktopTask task = DesktopTasks.named(name);
    task.start().on(slow, drive);
  }
}
