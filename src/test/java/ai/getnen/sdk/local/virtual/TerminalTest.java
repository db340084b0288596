package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.Position;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The terminal and its commands. */
class TerminalTest {
  private final Person person = new Person();

  @BeforeEach
  void open() {
    Scenes.stock(person);
    person.open("Terminal");
    person.chord("ctrl+l");
  }

  @Test
  void itEchoes() {
    person.type("echo  Grüße 🚀  an Zoë \n");
    assertThat(shown()).isEqualTo("$ echo  Grüße 🚀  an Zoë \nGrüße 🚀  an Zoë\n$ ");
  }

  @Test
  void itKnowsTheTimeOfTheDesktop() {
    person.type("date\n");
    assertThat(shown()).contains("\n2026-03-02 09:30:0").contains(" UTC\n");
  }

  @Test
  void itListsShowsAndRenamesFiles() {
    person.type("ls\nls Letters\ncat plan.txt\nmv plan.txt p.txt\nls /\ncat plan.txt\n");
    assertThat(shown())
        .isEqualTo(
            """
            $ ls
            Letters/
            plan.txt
            scan.png
            $ ls Letters
            to Zoë.txt
            $ cat plan.txt
            one
            two
            $ mv plan.txt p.txt
            $ ls /
            Letters/
            p.txt
            scan.png
            $ cat plan.txt
            Not possible: plan.txt
            """
                + "$ ");
  }

  @Test
  void whatItDoesNotKnowItSays() {
    person.type("sudo rm\n\nmv a\n");
    assertThat(shown())
        .isEqualTo("$ sudo rm\nsudo: command not found\n$ \n$ mv a\nmv: FILE and NAME needed\n$ ");
    person.type("clear\nhelp\n");
    assertThat(shown()).startsWith("$ help\ncat FILE");
  }

  @Test
  @Timeout(20)
  void thousandsOfLinesAtOnceDoNotHoldItUp() {
    person.type("echo 1234\n".repeat(5_000));
    assertThat(shown()).endsWith("\n$ echo 1234\n1234\n$ ").hasSizeBetween(60_000, 70_000);
  }

  @Test
  void linesComeBackWithUpAndDown() {
    person.type("echo a\necho b\n");
    person.chord("up");
    assertThat(shown()).endsWith("$ echo b");
    person.chord("up");
    assertThat(shown()).endsWith("$ echo a");
    person.chord("down");
    person.chord("backspace");
    person.type("c\n");
    assertThat(shown()).endsWith("$ echo c\nc\n$ ");
    person.type("half");
    person.chord("ctrl+c");
    assertThat(shown()).endsWith("$ half^C\n$ ");
  }

  @Test
  void itScrollsToTheLineThatIsWrittenAndPastesWhatIsSelected() {
    person.type("echo line\n".repeat(40));
    int[] end = person.picture();
    person.desktop().move(new Position(500, 300));
    person.desktop().wheel(0, -50);
    int[] start = person.picture();
    assertThat(start).isNotEqualTo(end);
    person.click(Places.FIRST_LINE);
    person.type("echo pasted");
    person.chord("ctrl+a");
    person.click(MouseButton.MIDDLE, new Position(800, 300), 1);
    person.chord("return");
    assertThat(shown()).endsWith("$ echo pasted\npasted\n$ ");
  }

  private String shown() {
    return person.value("Terminal", "terminal", "Terminal");
  }
}
