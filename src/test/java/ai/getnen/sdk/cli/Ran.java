package ai.getnen.sdk.cli;

import java.nio.charset.StandardCharsets;

/** What a command left: exit code, data, words. */
final class Ran {
  private final int exitCode;
  private final byte[] bytes;
  private final String err;

  Ran(int exitCode, byte[] bytes, String err) {
    this.exitCode = exitCode;
    this.bytes = bytes;
    this.err = err;
  }

  int exitCode() {
    return exitCode;
  }

  byte[] bytes() {
    return bytes;
  }

  String out() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  String err() {
    return err;
  }

  @Override
  public String toString() {
    return "exit code " + exitCode + "\n" + out() + "\n---\n" + err;
  }
}
