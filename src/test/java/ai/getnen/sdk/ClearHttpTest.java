package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.internal.http.HttpTransport;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A key that would cross a network in clear text is warned of, once a client. */
class ClearHttpTest {
  private final Logger logger = (Logger) LoggerFactory.getLogger(HttpTransport.class);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(log);
  }

  @Test
  void clearHttpToAnotherHost_isWarnedOf_withoutTheKey() {
    ReactiveNenClient.builder()
        .apiKey("sk_nen_s")
        .baseUrl("http://desktop.example")
        .build()
        .close();
    assertThat(texts()).containsExactly("The key of nen goes over clear HTTP to desktop.example");
  }

  @Test
  void tls_andLoopback_areNot() {
    for (String url :
        List.of(
            "https://desktop.example",
            "http://127.0.0.1:1",
            "http://localhost",
            "http://[::1]:1")) {
      ReactiveNenClient.builder().apiKey("k").baseUrl(url).build().close();
    }
    assertThat(texts()).isEmpty();
  }

  private List<String> texts() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }
}
