package ai.getnen.sdk.agent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.agent.ComputerAction.Invalid;
import ai.getnen.sdk.agent.ComputerAction.TypeText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a model says is read into actions: never an exception, never a typed text repeated. */
class ToolFormatFuzzTest {
  private static final String SECRET = "correct horse battery staple";
  private static final List<String> NAMES =
      List.of(
          "action",
          "actions",
          "amount",
          "button",
          "coordinate",
          "direction",
          "duration",
          "keys",
          "magnitude",
          "path",
          "region",
          "repeat",
          "scroll_amount",
          "scroll_direction",
          "scroll_x",
          "scroll_y",
          "seconds",
          "start_coordinate",
          "text",
          "type",
          "x",
          "y");
  private static final List<String> WORDS =
      List.of(
          "click",
          "computer",
          "double_click",
          "drag",
          "hold_key",
          "key",
          "keypress",
          "left_click",
          "left_click_drag",
          "scroll",
          "type",
          "type_text_at",
          "wait",
          "zoom",
          "up",
          SECRET);

  @Property
  void arguments_areReadWithoutAnException(
      @ForAll("formats") GoldenFile file,
      @ForAll("words") String name,
      @ForAll("objects") Map<String, @Nullable Object> arguments) {
    List<ComputerAction> actions = file.format().actions(new ToolCall("id", name, arguments));
    assertThat(actions).isNotEmpty();
    assertThat(actions)
        .filteredOn(Invalid.class::isInstance)
        .extracting(action -> ((Invalid) action).reason())
        .noneMatch(reason -> reason.contains(SECRET));
    assertThat(actions)
        .filteredOn(TypeText.class::isInstance)
        .noneMatch(action -> action.toString().contains(SECRET));
  }

  @Property
  void items_areCallsOrRefused(
      @ForAll("formats") GoldenFile file,
      @ForAll("objects") Map<String, @Nullable Object> item,
      @ForAll("objects") Map<String, @Nullable Object> inner) {
    Map<String, @Nullable Object> call = new LinkedHashMap<>(item);
    for (String place : List.of("function", "functionCall", "input", "action")) {
      call.put(place, inner);
    }
    try {
      ToolCall read = file.format().call(call);
      assertThat(file.format().actions(read)).isNotEmpty();
    } catch (IllegalArgumentException refusal) {
      assertThat(refusal).hasMessageNotContaining(SECRET);
    }
  }

  @Provide
  Arbitrary<GoldenFile> formats() {
    return Arbitraries.of(GoldenFile.all());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS);
  }

  @Provide
  Arbitrary<Map<String, @Nullable Object>> objects() {
    return objects(values(2));
  }

  private static Arbitrary<Map<String, @Nullable Object>> objects(Arbitrary<Object> values) {
    return Arbitraries.maps(Arbitraries.of(NAMES), values.injectNull(0.1))
        .ofMaxSize(8)
        .map(LinkedHashMap::new);
  }

  private static Arbitrary<Object> values(int depth) {
    Arbitrary<Object> plain =
        Arbitraries.oneOf(
            Arbitraries.of(WORDS).map(word -> word),
            Arbitraries.integers().between(-10, 2000).map(number -> number),
            Arbitraries.doubles().map(number -> number),
            Arbitraries.of(true, false).map(flag -> flag));
    return depth == 0
        ? plain
        : Arbitraries.oneOf(
            plain,
            values(depth - 1).list().ofMaxSize(4).map(list -> list),
            objects(values(depth - 1)).map(object -> object));
  }
}
