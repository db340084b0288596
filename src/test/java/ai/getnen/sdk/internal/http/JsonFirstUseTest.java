package ai.getnen.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** Jackson builds its caches under locks; BlockHound fails the test if one is waited for. */
class JsonFirstUseTest {
  private static final int LOOPS = 4;
  private static final byte[] BODY = "{\"error\":\"no\"}".getBytes(StandardCharsets.UTF_8);

  @Test
  void eventLoops_thatAreTheFirstToReadAndWrite_doNotWaitForEachOther() {
    Scheduler loops = Schedulers.newParallel("loop", LOOPS);
    try {
      for (int round = 0; round < 50; round++) {
        JsonCodec codec = new JsonCodec();
        assertThat(
                Flux.range(0, LOOPS)
                    .parallel(LOOPS)
                    .runOn(loops)
                    .map(loop -> use(codec))
                    .sequential()
                    .collectList()
                    .block(Duration.ofSeconds(10)))
            .hasSize(LOOPS)
            .containsOnly("no");
      }
    } finally {
      loops.dispose();
    }
  }

  private static String use(JsonCodec codec) {
    codec.write("params", Map.of("action", List.of("a", 1)));
    JsonNode read = codec.readError(BODY);
    return read == null ? "nothing" : read.path("error").stringValue();
  }
}
