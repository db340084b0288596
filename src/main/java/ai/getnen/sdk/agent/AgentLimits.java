package ai.getnen.sdk.agent;

import java.time.Duration;

/**
 * What a run may use. Whatever is reached first ends it, and its last event says which.
 *
 * @param steps replies of the model, at least 1. The calls of the last one are still carried out
 * @param time from the subscription on, more than zero. What only looks or waits is cut off there,
 *     the model and an open question of the guard too; an act in flight is not: the driver's own
 *     time limit ends it
 * @param tokens read and written in all, as the model tells, at least 1. The calls of the reply
 *     that reaches it are still carried out
 * @param pictures of the screen and of parts of it, at least 0. The first that would be more ends
 *     the run
 */
public record AgentLimits(int steps, Duration time, long tokens, int pictures) {
  private static final AgentLimits DEFAULTS =
      new AgentLimits(50, Duration.ofMinutes(30), 2_000_000, 200);

  /**
   * Makes the limits.
   *
   * @throws IllegalArgumentException if one is out of its range
   */
  public AgentLimits {
    require(steps >= 1, "steps must be at least 1");
    require(!time.isNegative() && !time.isZero(), "time must be more than zero");
    require(tokens >= 1, "tokens must be at least 1");
    require(pictures >= 0, "pictures must be at least 0");
  }

  /** Returns 50 steps, 30 minutes, 2,000,000 tokens and 200 pictures. */
  public static AgentLimits defaults() {
    return DEFAULTS;
  }

  /** Returns these limits with another number of replies. */
  public AgentLimits withSteps(int most) {
    return new AgentLimits(most, time, tokens, pictures);
  }

  /** Returns these limits with another time. */
  public AgentLimits withTime(Duration longest) {
    return new AgentLimits(steps, longest, tokens, pictures);
  }

  /** Returns these limits with another number of tokens. */
  public AgentLimits withTokens(long most) {
    return new AgentLimits(steps, time, most, pictures);
  }

  /** Returns these limits with another number of pictures. */
  public AgentLimits withPictures(int most) {
    return new AgentLimits(steps, time, tokens, most);
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
