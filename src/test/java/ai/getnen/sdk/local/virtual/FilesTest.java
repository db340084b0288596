package ai.getnen.sdk.local.virtual;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.local.backend.MouseButton;
import ai.getnen.sdk.local.backend.WidgetState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The drive as Files shows it, and texts that are opened and saved. */
class FilesTest {
  private final Person person = new Person();

  @BeforeEach
  void open() {
    Scenes.stock(person);
    person.open("Files");
  }

  @Test
  void foldersComeFirstAndUploadsAppear() {
    assertThat(names()).containsExactly("Letters", "plan.txt", "scan.png");
    int[] before = person.picture();
    person.drive().write("Änderung.txt", new byte[2]);
    assertThat(person.picture()).isNotEqualTo(before);
    assertThat(names()).containsExactly("Letters", "plan.txt", "scan.png", "Änderung.txt");
    assertThat(person.value("Files", "status", "")).isEqualTo("4 items");
  }

  @Test
  void aDoubleClickGoesIntoAFolderAndOpensATextInNotes() throws IOException {
    doubleClick("Letters");
    assertThat(person.value("Files", "alert", "Folder")).isEqualTo("/Letters");
    doubleClick("to Zoë.txt");
    String title = "Letters/to Zoë.txt – Notes";
    assertThat(person.value(title, "textbox", "Text")).isEqualTo("Dear Zoë 🚀\n");
    person.chord("ctrl+z");
    person.type("My d");
    person.chord("delete");
    person.chord("ctrl+s");
    assertThat(text("Letters/to Zoë.txt")).isEqualTo("My dear Zoë 🚀\n");
    assertThat(person.value(title, "status", "")).endsWith("saved as Letters/to Zoë.txt");
    person.chord("alt+f4");
    person.click("Files", "button", "Up");
    assertThat(names()).contains("plan.txt");
    assertThat(person.find("Files", "button", "Up").enabled()).isFalse();
  }

  @Test
  void whatIsNoTextIsNotOpened() {
    doubleClick("scan.png");
    assertThat(person.state().window("Not a text")).isPresent();
    person.chord("escape");
    assertThat(person.state().window("Files").orElseThrow().focused()).isTrue();
  }

  @Test
  void aFileIsRenamedByKey() throws IOException {
    person.click("Files", "row", "plan.txt");
    person.chord("f2");
    assertThat(person.value("Files", "textbox", "New name")).isEqualTo("plan.txt");
    person.type("Pläne 2026\n");
    assertThat(names()).containsExactly("Letters", "Pläne 2026.txt", "scan.png");
    assertThat(person.value("Files", "table", "Files")).isEqualTo("Pläne 2026.txt");
    assertThat(text("Pläne 2026.txt")).isEqualTo("one\ntwo\n");
  }

  @Test
  void aFolderIsRenamedByMenuAndEscapeLeavesTheNameAsItIs() {
    person.click(MouseButton.RIGHT, person.find("Files", "row", "Letters").bounds().center(), 1);
    person.click(person.around("menuitem", "Rename").bounds().center());
    person.type("Post\n");
    assertThat(names()).contains("Post").doesNotContain("Letters");
    person.chord("f2");
    person.type("Other");
    person.chord("escape");
    assertThat(names()).contains("Post");
    person.chord("f2");
    person.type("Other");
    person.click("Files", "row", "scan.png");
    assertThat(person.find("Files", "table", "Files").focused()).isTrue();
    assertThat(names()).contains("Post");
    assertThat(person.state().find("Files", "textbox", "New name")).isEmpty();
  }

  @Test
  void aNameThatIsTakenOrNoneIsRefused() {
    for (String name : List.of("scan.png", "a/b", "..", " ")) {
      person.click("Files", "row", "plan.txt");
      person.chord("f2");
      person.chord("ctrl+a");
      person.type(name + "\n");
      assertThat(person.state().window("Not renamed")).as(name).isPresent();
      person.chord("return");
      assertThat(names()).containsExactly("Letters", "plan.txt", "scan.png");
      assertThat(person.value("Files", "table", "Files")).isEqualTo("plan.txt");
    }
  }

  @Test
  void aNewTextIsSavedUnderAFreeName() throws IOException {
    person.click(Places.NOTES_TASK);
    person.type("first");
    person.chord("ctrl+s");
    person.type(" and more");
    person.chord("ctrl+s");
    assertThat(text("Notes.txt")).isEqualTo("first and more");
    assertThat(names()).contains("Notes.txt");
  }

  private void doubleClick(String row) {
    person.click(MouseButton.LEFT, person.find("Files", "row", row).bounds().center(), 2);
  }

  private String text(String path) throws IOException {
    return new String(person.drive().read(path, 1000), StandardCharsets.UTF_8);
  }

  private List<String> names() {
    return person.find("Files", "table", "Files").children().stream()
        .filter(part -> part.role().equals("row"))
        .map(WidgetState::name)
        .toList();
  }
}
