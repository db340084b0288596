package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the clock drives. */
class BackupTest {
  private final Person person = new Person();

  @BeforeEach
  void open() {
    person.open("Backup");
  }

  @Test
  void itGoesOnWithTheClockAndSaysWhenItIsDone() {
    assertThat(person.find("Backup", "button", "Stop").enabled()).isFalse();
    person.click("Backup", "button", "Start");
    int[] before = person.picture();
    person.pause(4_200);
    assertThat(person.picture()).isNotEqualTo(before);
    assertThat(person.value("Backup", "progressbar", "Progress")).isEqualTo("42");
    assertThat(person.find("Backup", "button", "Start").enabled()).isFalse();
    person.pause(60_000);
    assertThat(person.value("Backup", "progressbar", "Progress")).isEqualTo("100");
    assertThat(person.state().window("Backup").orElseThrow().blocked()).isTrue();
    person.chord("return");
    assertThat(person.state().window("Backup").orElseThrow().blocked()).isFalse();
    assertThat(person.find("Backup", "button", "Start").enabled()).isTrue();
  }

  @Test
  void itGoesOnWhileItIsMinimisedAndComesBackWhenItIsDone() {
    person.click("Backup", "button", "Start");
    person.click("Backup", "button", "Minimise");
    assertThat(person.desktop().untilChange()).isPresent();
    person.pause(4_200);
    assertThat(person.value("Backup", "progressbar", "Progress")).isGreaterThanOrEqualTo("42");
    assertThat(person.state().window("Backup").orElseThrow().minimised()).isTrue();
    person.pause(60_000);
    assertThat(person.state().window("Backup finished")).isPresent();
    assertThat(person.state().window("Backup").orElseThrow().minimised()).isFalse();
  }

  @Test
  void itCanBeStopped() {
    person.click("Backup", "button", "Start");
    person.pause(5_000);
    person.click("Backup", "button", "Stop");
    person.pause(60_000);
    assertThat(person.value("Backup", "progressbar", "Progress")).isEqualTo("0");
  }

  @Test
  void nothingIsPaintedAnewWhileNothingChanges() {
    int[] pixels = person.desktop().capture().rgb();
    pixels[0] = 0x123456;
    person.pause(60_000);
    assertThat(person.desktop().capture().rgb()[0]).isEqualTo(0x123456);
  }
}
