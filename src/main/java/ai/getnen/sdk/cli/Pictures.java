package ai.getnen.sdk.cli;

import ai.getnen.sdk.driver.Screenshot;
import ai.getnen.sdk.error.ActionFailedException;
import ai.getnen.sdk.model.ExecuteResult;
import java.util.Base64;
import java.util.Set;

/** Pictures of a screen: as files, and in a terminal that can show them. */
final class Pictures {
  private static final int KITTYS_PIECE = 4096;
  private static final String HOME = "\u001b[H";

  private Pictures() {}

  /** Returns the picture in {@code result}. */
  static Screenshot of(ExecuteResult result) {
    byte[] image =
        result
            .imageBytes()
            .orElseThrow(
                () ->
                    new ActionFailedException(
                        "screenshot", result.error().orElse("the answer holds no picture")));
    return Screenshot.of(image);
  }

  /** Returns a file name with the extension that the picture's format has. */
  static String name(String stem, Screenshot picture) {
    return stem + (picture.format() == Screenshot.Format.PNG ? ".png" : ".jpg");
  }

  /** How a terminal is told to show a picture. */
  enum Protocol {
    ITERM,
    KITTY,
    NONE;

    /** Returns what the terminal behind {@code terminal} understands. */
    static Protocol of(Terminal terminal) {
      if (!terminal.outIsTerminal()) {
        return NONE;
      }
      boolean kitty =
          terminal.variable("KITTY_WINDOW_ID").isPresent()
              || terminal.variable("TERM").filter("xterm-kitty"::equals).isPresent();
      String program = terminal.variable("TERM_PROGRAM").orElse("");
      boolean iterm = Set.of("iTerm.app", "WezTerm").contains(program);
      return kitty ? KITTY : iterm ? ITERM : NONE;
    }

    /** Returns what to print to show {@code picture} in the upper left corner. */
    String show(Screenshot picture) {
      String text = Base64.getEncoder().encodeToString(picture.bytes());
      return HOME + (this == KITTY ? kitty(text) : iterm(text)) + "\n";
    }

    private static String iterm(String picture) {
      return "\u001b]1337;File=inline=1;width=100%;preserveAspectRatio=1:" + picture + "\u0007";
    }

    /** In pieces, of which all but the last say that more comes. */
    private static String kitty(String picture) {
      StringBuilder all = new StringBuilder();
      for (int start = 0; start < picture.length(); start += KITTYS_PIECE) {
        int end = Math.min(start + KITTYS_PIECE, picture.length());
        String first = start == 0 ? "a=T,f=100,i=1,q=2," : "";
        all.append("\u001b_G").append(first).append(end < picture.length() ? "m=1;" : "m=0;");
        all.append(picture, start, end).append("\u001b\\");
      }
      return all.toString();
    }
  }
}
