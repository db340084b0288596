package ai.getnen.sdk;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.BadRequestException;
import ai.getnen.sdk.error.ConflictException;
import ai.getnen.sdk.error.FieldError;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.PayloadTooLargeException;
import ai.getnen.sdk.error.PermissionDeniedException;
import ai.getnen.sdk.error.RateLimitException;
import ai.getnen.sdk.error.ServerException;
import ai.getnen.sdk.http.RetryPolicy;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** What a status that is no success is signalled as (decision 4), and what it never says. */
class ErrorsTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final String KEY = "sk_nen_secret";
  private static final WireMockServer SERVER =
      new WireMockServer(WireMockConfiguration.options().dynamicPort());
  private static final ReactiveNenClient CLIENT = start();

  private static ReactiveNenClient start() {
    SERVER.start();
    return ReactiveNenClient.builder()
        .baseUrl(SERVER.baseUrl())
        .apiKey(KEY)
        .retryPolicy(RetryPolicy.none())
        .build();
  }

  @AfterAll
  static void close() {
    CLIENT.closeAsync().block(BOUND);
    SERVER.stop();
  }

  private static void answers(int status, String body, String... headers) {
    SERVER.resetAll();
    var answer = aResponse().withStatus(status).withBody(body.replace('\'', '"'));
    for (int i = 0; i < headers.length; i += 2) {
      answer = answer.withHeader(headers[i], headers[i + 1]);
    }
    SERVER.stubFor(any(anyUrl()).willReturn(answer));
  }

  private static <E extends Throwable> E error(Mono<?> call, Class<E> type) {
    Throwable[] caught = new Throwable[1];
    StepVerifier.create(call).expectErrorSatisfies(error -> caught[0] = error).verify(BOUND);
    assertThat(caught[0]).isExactlyInstanceOf(type);
    return type.cast(caught[0]);
  }

  static final Map<Integer, Class<? extends ApiException>> CLASSES =
      Map.ofEntries(
          Map.entry(302, ApiException.class),
          Map.entry(400, BadRequestException.class),
          Map.entry(401, AuthenticationException.class),
          Map.entry(402, ApiException.class),
          Map.entry(403, PermissionDeniedException.class),
          Map.entry(404, NotFoundException.class),
          Map.entry(408, ApiException.class),
          Map.entry(409, ConflictException.class),
          Map.entry(413, PayloadTooLargeException.class),
          Map.entry(422, BadRequestException.class),
          Map.entry(429, RateLimitException.class),
          Map.entry(500, ServerException.class),
          Map.entry(502, ServerException.class),
          Map.entry(503, ServerException.class),
          Map.entry(504, ServerException.class));

  private static Class<? extends ApiException> classOf(int status) {
    return Objects.requireNonNull(CLASSES.get(status));
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 400, 401, 402, 403, 404, 408, 409, 413, 422, 429, 500, 502, 503, 504})
  void status_hasItsClass(int status) {
    answers(status, "{'error':'why not'}");
    ApiException error = error(CLIENT.getDesktop("dsk_1"), classOf(status));
    assertThat(error.statusCode()).isEqualTo(status);
    assertThat(error.detail()).isEqualTo("why not");
    assertThat(error.vendor()).isEqualTo("nen");
    assertThat(error.operation()).isEqualTo("getDesktop");
    assertThat(error).hasMessage("GET /desktops/{id} answered " + status + ": why not");
    assertThat(error.retryable())
        .isEqualTo(java.util.Set.of(408, 429, 502, 503, 504).contains(status));
  }

  @ParameterizedTest
  @CsvSource({"502,true", "504,true", "500,false", "503,false", "429,false", "400,false"})
  void act_answeredByAGateway_hasAnUnknownOutcome(int status, boolean unknown) {
    answers(status, "{'error':'gateway'}");
    Mono<?> click = CLIENT.leftClick("dsk_1", 1, 2);
    if (unknown) {
      OutcomeUnknownException error = error(click, OutcomeUnknownException.class);
      assertThat(error.statusCode()).hasValue(status);
      assertThat(error.responseBody()).contains("{\"error\":\"gateway\"}");
      assertThat(error.timedOut()).isFalse();
      assertThat(error.bytesSent()).isPositive();
    } else {
      assertThat(error(click, classOf(status)).statusCode()).isEqualTo(status);
    }
  }

  @Test
  void words_areTheMessage_elseTheError_elseTheText() {
    answers(400, "{'error':'code','message':'words'}");
    assertThat(error(CLIENT.getDesktop("d"), BadRequestException.class).detail())
        .isEqualTo("words");
    answers(400, "plain\r\n\ttext");
    BadRequestException plain = error(CLIENT.getDesktop("d"), BadRequestException.class);
    assertThat(plain.detail()).isEqualTo("plain text");
    assertThat(plain.responseBody()).isEqualTo("plain\r\n\ttext");
    answers(400, "");
    assertThat(error(CLIENT.getDesktop("d"), BadRequestException.class))
        .hasMessage("GET /desktops/{id} answered 400");
  }

  @Test
  void fieldErrors_areListed() {
    answers(400, "{'message':'no','errors':[{'field':'x','error':'too big'},{'field':1}]}");
    assertThat(error(CLIENT.getDesktop("d"), BadRequestException.class).fieldErrors())
        .containsExactly(new FieldError("x", "too big"));
  }

  @Test
  void retryAfter_isRead() {
    answers(429, "", "Retry-After", "7");
    assertThat(error(CLIENT.getDesktop("d"), RateLimitException.class).retryAfter())
        .contains(Duration.ofSeconds(7));
  }

  @Test
  void body_isKeptUpTo16KiB_andTheConnectionStaysIfItIsSmall() {
    answers(400, "x".repeat(50_000));
    BadRequestException error = error(CLIENT.getDesktop("d"), BadRequestException.class);
    assertThat(error.responseBody()).hasSize(16 * 1024);
    assertThat(error.getMessage()).hasSizeLessThan(260);
  }

  @Test
  void message_holdsNeitherKeyNorTypedText() {
    String text = "correct horse \"battery\" staple";
    answers(400, "{'error':'cannot type correct horse \\'battery\\' staple for sk_nen_secret'}");
    BadRequestException error = error(CLIENT.typeText("dsk_1", text), BadRequestException.class);
    assertThat(error.detail()).isEqualTo("cannot type *** for ***");
    assertThat(error.toString()).doesNotContain("horse", KEY);
    assertThat(error.responseBody()).contains("horse");
  }

  @Test
  void redirect_isAnError_andIsNotFollowed() {
    answers(302, "", "Location", SERVER.baseUrl() + "/elsewhere");
    assertThat(error(CLIENT.getDesktop("d"), ApiException.class).statusCode()).isEqualTo(302);
    assertThat(SERVER.getAllServeEvents()).hasSize(1);
  }
}
