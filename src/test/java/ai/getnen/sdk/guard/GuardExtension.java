package ai.getnen.sdk.guard;

import java.util.List;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test class after which a guard has something to say. */
public final class GuardExtension implements AfterAllCallback {
  @Override
  public void afterAll(ExtensionContext context) {
    if (context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
      check();
    }
  }

  /** Fails if a guard has something to say. */
  public static void check() {
    LeakDetection.look();
    List<String> violations = Violations.take();
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("\n", violations));
    }
  }
}
