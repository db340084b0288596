package ai.getnen.sdk.leap0;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a new sandbox is to be ({@code wire.md} 5.1). A value; methods return copies. What is not
 * set is left to the server.
 */
public final class SandboxSpec {
  /** The template that has a desktop. */
  public static final String DESKTOP_TEMPLATE = "system/desktop:v0.1.0";

  private static final int MOST_CPUS = 8;
  private static final int LEAST_MEMORY = 512;
  private static final int MOST_MEMORY = 8192;
  private static final Duration LONGEST = Duration.ofHours(8);

  private final Map<String, Object> fields;

  private SandboxSpec(Map<String, Object> fields) {
    this.fields = fields;
  }

  /** Returns a sandbox with a desktop: of {@link #DESKTOP_TEMPLATE}. */
  public static SandboxSpec desktop() {
    return template(DESKTOP_TEMPLATE);
  }

  /**
   * Returns a sandbox of a template.
   *
   * @param name not empty
   */
  public static SandboxSpec template(String name) {
    return new SandboxSpec(Map.of()).with("template_name", Rules.text("template name", name));
  }

  /**
   * Sets the number of virtual processors; the server's default is 1.
   *
   * @param count 1 to 8
   */
  public SandboxSpec cpus(int count) {
    return with("vcpu", Rules.within("cpus", count, 1, MOST_CPUS));
  }

  /**
   * Sets the memory; the server's default is 1024.
   *
   * @param mebibytes an even number from 512 to 8192
   */
  public SandboxSpec memory(int mebibytes) {
    Rules.within("memory", mebibytes, LEAST_MEMORY, MOST_MEMORY);
    if (mebibytes % 2 != 0) {
      throw new IllegalArgumentException("memory must be an even number, is " + mebibytes);
    }
    return with("memory", mebibytes);
  }

  /**
   * Sets how long the sandbox lives; the server's default is 5 minutes.
   *
   * @param time whole seconds, from 1 s to 8 h
   */
  public SandboxSpec lifetime(Duration time) {
    boolean whole = time.equals(Duration.ofSeconds(time.toSeconds()));
    if (!whole || time.toSeconds() < 1 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "lifetime must be whole seconds from 1 s to 8 h, is " + time);
    }
    return with("timeout", time.toSeconds());
  }

  /** Sets whether the sandbox is paused at the end of its life instead of deleted. */
  public SandboxSpec autoPause(boolean pause) {
    return with("auto_pause", pause);
  }

  /** Sets the environment of its processes; no message or log line of the SDK repeats a value. */
  public SandboxSpec environment(Map<String, String> variables) {
    return with("env_vars", new LinkedHashMap<>(variables));
  }

  /** Sets what the sandbox may reach, sent as it is: maps, lists, texts, numbers and booleans. */
  public SandboxSpec networkPolicy(Map<String, ?> policy) {
    return with("network_policy", new LinkedHashMap<>(policy));
  }

  Map<String, Object> toBody() {
    return fields;
  }

  /** Returns the texts that no message may repeat. */
  List<String> secrets() {
    List<String> texts = new ArrayList<>();
    if (fields.get("env_vars") instanceof Map<?, ?> variables) {
      variables.values().forEach(value -> texts.add(Objects.toString(value)));
    }
    return texts;
  }

  /** Names what is set, without the values. */
  @Override
  public String toString() {
    return "SandboxSpec" + fields.keySet();
  }

  private SandboxSpec with(String name, Object value) {
    Map<String, Object> copy = new LinkedHashMap<>(fields);
    copy.put(name, value);
    return new SandboxSpec(copy);
  }
}
