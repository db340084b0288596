package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.internal.http.HttpCall;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Any id, name and directory is refused when its call is made, or stays where it was put. */
class TargetFuzzTest {
  @Property
  void id_is_refused_or_is_one_segment(@ForAll("texts") String id) {
    calls(() -> NenApi.getDesktop(id))
        .ifPresent(
            call -> {
              URI uri = sent(call);
              assertThat(uri.getRawPath().split("/", -1)).hasSize(3);
              assertThat(decoded(call, 2)).isEqualTo(id);
              assertThat(uri.getRawQuery()).isNull();
            });
  }

  @Property
  void name_and_directory_are_refused_or_stay_inside_the_drive(
      @ForAll("texts") String id, @ForAll("texts") String name, @ForAll("texts") String folder) {
    calls(() -> NenApi.downloadFile(id, FileTarget.of(name).directory(folder)))
        .ifPresent(
            call -> {
              URI uri = sent(call);
              assertThat(uri.getRawPath().split("/", -1)).hasSize(5);
              assertThat(decoded(call, 2)).isEqualTo(id);
              assertThat(decoded(call, 4)).isEqualTo(name).doesNotContain("..", "/", "\\");
              assertThat(uri.getQuery()).isEqualTo(folder.isEmpty() ? null : "path=" + folder);
              assertThat(List.of(folder.split("/", -1))).doesNotContain(".", "..");
              assertThat(folder).doesNotStartWith("/").doesNotContain("\\", "\u0000");
            });
  }

  @Property
  void directory_of_a_listing_is_refused_or_is_one_parameter(@ForAll("texts") String folder) {
    calls(() -> NenApi.listFiles("d", folder))
        .ifPresent(
            call -> {
              assertThat(sent(call).getRawPath()).isEqualTo("/desktops/d/files");
              String query = sent(call).getRawQuery();
              assertThat(query == null ? "" : query).doesNotContain("&", "#", "?", "+");
              assertThat(sent(call).getQuery())
                  .isEqualTo(folder.isEmpty() ? null : "path=" + folder);
            });
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "..",
            ".",
            "/",
            "\\",
            "%2e",
            "%2E%2E",
            "%2f",
            "%",
            "?",
            "#",
            "+",
            "&",
            "=",
            ";",
            " ",
            "a",
            "файл",
            "😀",
            "e\u0301",
            "\u2028",
            "\uff0e\uff0e",
            "\ufeff",
            "http://evil/");
    Arbitrary<String> bad =
        Arbitraries.of("\u0000", "\r\n", "\u007f", "\ud800", "\udc00", "\u0085");
    return Arbitraries.frequencyOf(
            Tuple.of(30, words),
            Tuple.of(1, bad),
            Tuple.of(6, Arbitraries.chars().map(String::valueOf)))
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts))
        .withoutEdgeCases();
  }

  private static Optional<HttpCall<?>> calls(Supplier<HttpCall<?>> call) {
    try {
      return Optional.of(call.get());
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).matches("(?:desktopId|name|directory) must .*");
      return Optional.empty();
    }
  }

  /** Returns the address as it is sent; nothing in it may be left to resolve. */
  private static URI sent(HttpCall<?> call) {
    URI uri = URI.create("https://nen.test" + call.target());
    assertThat(uri.getHost()).isEqualTo("nen.test");
    assertThat(uri.normalize()).isEqualTo(uri);
    assertThat(uri.getRawFragment()).isNull();
    assertThat(uri.toString()).matches("[A-Za-z0-9\\-._~%/:?=]+");
    return uri;
  }

  private static @Nullable String decoded(HttpCall<?> call, int segment) {
    return URI.create(sent(call).getRawPath().split("/", -1)[segment]).getPath();
  }
}
