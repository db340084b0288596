package ai.getnen.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.guard.GuardExtension;
import ai.getnen.sdk.testing.Mutation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeTry;

/**
 * Whatever a server sends, the call ends as a value or an error of ours, and the next call on the
 * client gets its own answer.
 */
class ResponseFuzzTest {
  private static final Duration SHORT = Duration.ofMillis(60);
  private static final int ONE_READ = 1500;
  private static final List<String> WORDS =
      List.of(
          "\r\n",
          "\n",
          "\r\n\r\n",
          "0\r\n\r\n",
          "ffffffffffffffff\r\n",
          "-1\r\n",
          "7;x=y\r\n",
          "HTTP/1.1 200 OK\r\n",
          "HTTP/1.1 102 P\r\n\r\n",
          "HTTP/1.1 101 S\r\nUpgrade: x\r\n\r\n",
          "HTTP/1.0 ",
          "HTTP/9.9 ",
          " 999 ",
          " 204 ",
          " 304 ",
          "\r\nContent-Length: 2",
          "\r\nContent-Length: 99999999999999999999",
          "\r\nContent-Length: 2147483648",
          "\r\nContent-Length: -1",
          "\r\nTransfer-Encoding: chunked",
          "\r\nTransfer-Encoding: gzip",
          "\r\nContent-Encoding: gzip",
          "\r\nConnection: close",
          "\r\nConnection: upgrade\r\nUpgrade: h2c",
          "\r\nContent-Type: " + FuzzServer.KEY,
          "\r\nLocation: http://127.0.0.1:1/",
          "\r\nRetry-After: " + FuzzServer.KEY,
          "\r\n: x",
          "\r\n x",
          "\r\nX: " + "y".repeat(40_000),
          "\"",
          "\u0000",
          FuzzServer.TYPED);

  private static final int TRIES_OF_A_SERVER = 1000;

  private static FuzzServer server = new FuzzServer();
  private static int tries;

  /** Begins anew at times, for a server remembers all that it was asked. */
  @BeforeTry
  void renew() {
    tries++;
    if (tries % TRIES_OF_A_SERVER == 0) {
      server.close();
      server = new FuzzServer();
    }
  }

  @AfterContainer
  static void stop() {
    server.close();
    GuardExtension.check();
  }

  @Property
  void valid_response_is_read_whole_however_it_arrives(
      @ForAll("successes") FuzzResponse response, @ForAll("places") List<Integer> places)
      throws Exception {
    String expected = server.call(response.verb(), List.of(plain(response.verb()))).value();

    FuzzServer.End end = server.call(response.verb(), FuzzResponse.split(response.bytes(), places));

    assertThat(end.error()).isNull();
    assertThat(end.value()).isNotEmpty().isEqualTo(expected);
  }

  @Property
  void spoiled_response_is_a_value_or_an_error_and_the_next_call_gets_its_own_answer(
      @ForAll("responses") FuzzResponse response,
      @ForAll("mutations") List<Mutation> mutations,
      @ForAll("places") List<Integer> places)
      throws Exception {
    byte[] spoiled = Mutation.spoil(response.bytes(), mutations);

    FuzzServer.End end = server.call(response.verb(), FuzzResponse.split(spoiled, places));

    assertThat(end).isNotNull();
    server.requireOwnAnswer();
  }

  @Property
  void spoiled_response_on_a_connection_that_stays_reaches_no_other_call(
      @ForAll("responses") FuzzResponse response, @ForAll("mutations") List<Mutation> mutations)
      throws Exception {
    byte[] spoiled = Mutation.spoil(response.bytes(), mutations);
    Assume.that(spoiled.length < ONE_READ);

    FuzzServer.End end = server.callThatStays(response.verb(), spoiled, SHORT);

    assertThat(end).isNotNull();
    server.requireOwnAnswer();
  }

  @Property
  void spoiled_body_is_a_value_or_breaks_the_contract(
      @ForAll("successes") FuzzResponse response, @ForAll("mutations") List<Mutation> mutations)
      throws Exception {
    byte[] body = Mutation.spoil(response.body().getBytes(StandardCharsets.UTF_8), mutations);

    FuzzServer.End end = server.call(response.verb(), List.of(response.with(body)));

    if (end.error() != null) {
      assertThat(end.error()).isInstanceOf(ContractException.class).hasNoCause();
    }
  }

  @Property
  void error_with_a_spoiled_body_keeps_its_status(
      @ForAll("errors") FuzzResponse response, @ForAll("mutations") List<Mutation> mutations)
      throws Exception {
    byte[] body = Mutation.spoil(response.body().getBytes(StandardCharsets.UTF_8), mutations);

    FuzzServer.End end = server.call(response.verb(), List.of(response.with(body)));

    int status = Integer.parseInt(response.status().substring(0, 3));
    assertThat(end.error())
        .satisfiesAnyOf(
            error ->
                assertThat(error)
                    .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.statusCode()).isEqualTo(status)),
            error -> {
              assertThat(error).isInstanceOf(OutcomeUnknownException.class);
              assertThat(status).isEqualTo(502);
            });
  }

  @Provide
  Arbitrary<FuzzResponse> successes() {
    return FuzzResponse.successes();
  }

  @Provide
  Arbitrary<FuzzResponse> errors() {
    return FuzzResponse.errors();
  }

  @Provide
  Arbitrary<FuzzResponse> responses() {
    return Arbitraries.oneOf(successes(), successes(), errors());
  }

  @Provide
  Arbitrary<List<Integer>> places() {
    return Arbitraries.integers().between(0, 10_000).list().ofMaxSize(5).withoutEdgeCases();
  }

  @Provide
  Arbitrary<List<Mutation>> mutations() {
    return Mutation.some(WORDS);
  }

  private static byte[] plain(FuzzVerb verb) {
    return new FuzzResponse(verb, "", "200 OK", "", 0).bytes();
  }
}
