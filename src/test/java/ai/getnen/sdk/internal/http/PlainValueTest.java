package ai.getnen.sdk.internal.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class PlainValueTest {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void scalars_become_their_plain_values() {
    assertThat(of("\"a\"")).isEqualTo("a");
    assertThat(of("\"\"")).isEqualTo("");
    assertThat(of("true")).isEqualTo(true);
    assertThat(of("false")).isEqualTo(false);
    assertThat(of("null")).isNull();
    assertThat(of("7")).isEqualTo(7);
    assertThat(of("7000000000")).isEqualTo(7_000_000_000L);
    assertThat(of("92233720368547758070")).isEqualTo(new BigInteger("92233720368547758070"));
    assertThat(of("0.1")).isEqualTo(new BigDecimal("0.1"));
  }

  @Test
  void object_becomes_a_map_in_the_order_of_its_fields() {
    Object value = of("{\"z\":1,\"a\":null,\"m\":{\"q\":2,\"b\":[true,null,\"x\"]}}");

    assertThat(value).asInstanceOf(InstanceOfAssertFactories.MAP).hasSize(3);
    assertThat(value).hasToString("{z=1, a=null, m={q=2, b=[true, null, x]}}");
  }

  @Test
  void nothing_of_it_can_be_changed() {
    Map<String, @Nullable Object> map =
        PlainValue.mapOf(MAPPER.readTree("{\"list\":[1],\"map\":{\"a\":1}}"));

    assertThatThrownBy(() -> map.put("b", 1)).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> requireNonNull((List<?>) map.get("list")).remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> requireNonNull((Map<?, ?>) map.get("map")).clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  private static @Nullable Object of(String json) {
    return PlainValue.of(MAPPER.readTree(json));
  }
}
