package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import io.netty.util.ByteProcessor;
import java.util.Set;

/**
 * Finds where the text of an image begins in a JSON object, however that comes in parts: the value
 * of one of the object's own fields, its name spelled without escapes. It need not notice what is
 * no JSON: whoever reads the document does, and before he comes to the image.
 */
final class ImageFinder implements ByteProcessor {
  private final Set<String> images;
  private final byte[] name;
  private int nameLength;
  private int depth;
  private boolean inText;
  private boolean escaped;
  private boolean nameExpected;
  private boolean inName;
  private boolean hopeless;
  private boolean found;

  /**
   * Makes a finder.
   *
   * @param images names of fields that may hold an image
   */
  ImageFinder(Set<String> images) {
    this.images = images;
    int longest = 0;
    for (String image : images) {
      longest = Math.max(longest, image.length());
    }
    this.name = new byte[longest];
  }

  /** Reads {@code part} up to the quote that opens an image's text; false if it has none. */
  boolean find(ByteBuf part) {
    int at = hopeless ? -1 : part.forEachByte(this);
    if (!found) {
      return false;
    }
    part.readerIndex(at + 1);
    return true;
  }

  @Override
  public boolean process(byte next) {
    found = opensImage(next);
    return !found && !hopeless;
  }

  private boolean opensImage(byte next) {
    if (inText) {
      text(next);
      return false;
    }
    if (next == '"') {
      return opens();
    }
    structure(next);
    return false;
  }

  private boolean opens() {
    hopeless = depth == 0; // the document is no object
    boolean value = depth == 1 && !nameExpected;
    if (value && isImage()) {
      return true;
    }
    inText = true;
    inName = depth == 1 && nameExpected;
    if (inName) {
      nameLength = 0;
    }
    return false;
  }

  private void text(byte next) {
    if (next == '"' && !escaped) {
      inText = false;
      nameExpected = false;
      return;
    }
    escaped = next == '\\' && !escaped;
    if (inName) {
      spell(next);
    }
  }

  private void spell(byte next) {
    if (nameLength < name.length) {
      name[nameLength] = next;
    }
    nameLength++;
  }

  private void structure(byte next) {
    switch (next) {
      case '{', '[' -> {
        hopeless |= depth == 0 && next == '[';
        depth++;
        nameExpected = depth == 1;
      }
      case '}', ']' -> {
        depth--;
        nameExpected = false;
        hopeless |= depth == 0;
      }
      case ',' -> nameExpected = depth == 1;
      case ' ', '\t', '\r', '\n' -> {}
      default -> hopeless |= depth == 0; // a byte order mark, another encoding, no object
    }
  }

  private boolean isImage() {
    for (String image : images) {
      if (isNamed(image)) {
        return true;
      }
    }
    return false;
  }

  private boolean isNamed(String image) {
    if (image.length() != nameLength) {
      return false;
    }
    int same = 0;
    while (same < nameLength && name[same] == image.charAt(same)) {
      same++;
    }
    return same == nameLength;
  }
}
