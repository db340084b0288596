package ai.getnen.sdk.agent;

/**
 * What a reply cost.
 *
 * @param input tokens read, those from a cache included
 * @param output tokens written
 */
public record TokenUsage(long input, long output) {
  /** Nothing, or not told. */
  public static final TokenUsage NONE = new TokenUsage(0, 0);

  /** Returns both together. */
  public long total() {
    return input + output;
  }

  /** Returns the sum. */
  public TokenUsage plus(TokenUsage other) {
    return new TokenUsage(input + other.input, output + other.output);
  }
}
