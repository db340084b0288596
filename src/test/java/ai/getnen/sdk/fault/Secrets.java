package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What no message, text form or log line may hold. */
final class Secrets {
  static final String KEY = "sk_nen_hunter2.4711";
  static final String TEXT = "correct horse battery staple";
  static final byte[] IMAGE =
      "\u0089PNG\r\n\u001a\nsecret picture".getBytes(StandardCharsets.UTF_8);
  static final String BASE64 = Base64.getEncoder().encodeToString(IMAGE);

  private static final String[] ALL = {
    KEY,
    TEXT,
    "hunter2",
    "battery staple",
    BASE64,
    BASE64.substring(0, 12),
    "secret picture",
    HexFormat.of().formatHex(KEY.getBytes(StandardCharsets.UTF_8)),
    HexFormat.of().formatHex(TEXT.getBytes(StandardCharsets.UTF_8)),
  };

  private Secrets() {}

  /** Returns whether {@code words} hold one. */
  static boolean tells(String words) {
    return Stream.of(ALL).anyMatch(words::contains);
  }

  /** Fails if {@code words} hold one; {@code where} says where they stand. */
  static void assertNone(String where, @Nullable String words) {
    if (words != null) {
      assertThat(words).as(where).doesNotContain(ALL);
    }
  }

  /** Fails if {@code error}, a cause of it or a suppressed error tells one. */
  static void assertNone(String where, @Nullable Throwable error) {
    assertNone(where, error, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static void assertNone(
      String where, @Nullable Throwable error, Set<Throwable> alreadySeen) {
    if (error == null || !alreadySeen.add(error)) {
      return;
    }
    assertNone(where, error.toString());
    assertNone(where, error.getMessage());
    assertNone(where, error.getCause(), alreadySeen);
    for (Throwable suppressed : error.getSuppressed()) {
      assertNone(where, suppressed, alreadySeen);
    }
  }
}
