package ai.getnen.sdk.internal.http;

import io.netty.buffer.ByteBuf;

/** Gathers an answer in memory, part by part. */
interface BodyGatherer {
  /** Takes what {@code part} holds, as far as a limit allows. */
  void add(ByteBuf part);

  /** Returns whether there was more than the limit. */
  boolean overflowed();

  /** Returns the answer, of which all has come; called once. */
  Body toBody();
}
