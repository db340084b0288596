package ai.getnen.sdk.bench;

import java.util.Optional;

/** A client in the race. */
interface Rival extends AutoCloseable {
  /** Returns what it is called in tables. */
  String name();

  /** Returns how it does {@code task}; empty if it is not asked to. */
  Optional<Caller> caller(Task task);

  @Override
  void close();
}
