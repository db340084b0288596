package ai.getnen.sdk.local.task;

import ai.getnen.sdk.local.backend.DriveItem;
import ai.getnen.sdk.local.backend.DriveView;
import ai.getnen.sdk.local.backend.ScreenState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what a judge finds missing. */
final class Findings {
  private static final int LARGEST = 1 << 20;

  private final ScreenState screen;
  private final DriveView drive;
  private final List<String> missing = new ArrayList<>();

  Findings(ScreenState screen, DriveView drive) {
    this.screen = screen;
    this.drive = drive;
  }

  Findings expect(boolean holds, String otherwise) {
    if (!holds) {
      missing.add(otherwise);
    }
    return this;
  }

  /** Expects that a part of a window holds {@code wanted}, and around it at most blanks. */
  Findings expectValue(String window, String role, String name, String wanted) {
    String part = (role + " " + name).strip();
    return expect(
        screen.value(window, role, name).map(String::strip).equals(Optional.of(wanted)),
        "The " + part + " of " + window + " must be: " + wanted);
  }

  Findings expectNoWindow(String title) {
    return expect(screen.window(title).isEmpty(), "“" + title + "” must not be open");
  }

  /** Expects that the top folder of the drive holds these names and no others. */
  Findings expectNames(String... wanted) throws IOException {
    List<String> names = drive.list("").stream().map(DriveItem::name).sorted().toList();
    return expect(
        names.equals(List.of(wanted)), "The drive must hold " + String.join(", ", wanted));
  }

  Findings expectText(String path, String wanted) throws IOException {
    boolean there = drive.list("").stream().anyMatch(item -> item.name().equals(path));
    byte[] content = there ? drive.read(path, LARGEST) : new byte[0];
    return expect(
        there && new String(content, StandardCharsets.UTF_8).strip().equals(wanted),
        "The file " + path + " must hold: " + wanted);
  }

  Verdict verdict() {
    return new Verdict(missing);
  }
}
