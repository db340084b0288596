package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;
import java.util.Set;

/**
 * Finds where the text of an image begins in a JSON object, however that comes in parts: the value
 * of one of the object's own fields, its name spelled without escapes. It need not notice what is
 * no JSON: whoever reads the document does, and before he comes to the image.
 */
final class ImageFinder {
  private static final int LONGEST_NAME = 64;

  private final Set<String> images;
  private final byte[] name = new byte[LONGEST_NAME];
  private int nameLength;
  private int depth;
  private boolean inText;
  private boolean escaped;
  private boolean nameExpected;
  private boolean inName;
  private boolean hopeless;

  /**
   * Makes a finder.
   *
   * @param images names of fields that may hold an image
   */
  ImageFinder(Set<String> images) {
    this.images = images;
  }

  /** Reads {@code part} up to the quote that opens an image's text; false if it has none. */
  boolean find(ByteBuf part) {
    while (!hopeless && part.isReadable()) {
      if (opensImage(part.readByte())) {
        return true;
      }
    }
    return false;
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
    if (nameLength < LONGEST_NAME) {
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
    if (image.length() != nameLength || nameLength > LONGEST_NAME) {
      return false;
    }
    int same = 0;
    while (same < nameLength && name[same] == image.charAt(same)) {
      same++;
    }
    return same == nameLength;
  }
}
