package ai.getnen.sdk.cli;

import org.jspecify.annotations.Nullable;

/** A thing as lines of label and value, indented as the vendor's documents show it. */
final class Labels {
  private final StringBuilder lines = new StringBuilder();

  /** Adds a line, unless {@code value} is null or empty. */
  Labels put(String label, @Nullable Object value) {
    String text = value == null ? "" : value.toString();
    if (!text.isEmpty()) {
      lines.append("  %-14s%s%n".formatted(label, Printable.line(text)));
    }
    return this;
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
