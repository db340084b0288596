package ai.getnen.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ai.getnen.sdk.error.ApiException;
import ai.getnen.sdk.error.AuthenticationException;
import ai.getnen.sdk.error.CallTimeoutException;
import ai.getnen.sdk.error.ConnectionException;
import ai.getnen.sdk.error.ContractException;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.error.OutcomeUnknownException;
import ai.getnen.sdk.error.PayloadTooLargeException;
import ai.getnen.sdk.error.Phase;
import ai.getnen.sdk.error.ServerException;
import ai.getnen.sdk.error.TransportException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call must come to. */
sealed interface Outcome {
  /** Fails unless {@code error}, null for an answer, is what a call of {@code verb} must get. */
  void check(Verb verb, @Nullable Throwable error);

  /** The answer is as good as any. */
  record Answered() implements Outcome {
    @Override
    public void check(Verb verb, @Nullable Throwable error) {
      assertThat(error).isNull();
    }
  }

  /** The server's status is the answer; an act that a gateway answered is of unknown outcome. */
  record Status(int code) implements Outcome {
    @Override
    public void check(Verb verb, @Nullable Throwable error) {
      if (verb.acts() && (code == 502 || code == 504)) {
        assertThat(error)
            .isInstanceOfSatisfying(
                OutcomeUnknownException.class, e -> assertThat(e.statusCode()).hasValue(code));
      } else {
        assertThat(error)
            .isExactlyInstanceOf(type())
            .isInstanceOfSatisfying(
                ApiException.class, e -> assertThat(e.statusCode()).isEqualTo(code));
      }
    }

    private Class<?> type() {
      return switch (code) {
        case 401 -> AuthenticationException.class;
        case 404 -> NotFoundException.class;
        case 413 -> PayloadTooLargeException.class;
        default -> code < 500 ? ApiException.class : ServerException.class;
      };
    }
  }

  /** The connection was lost in one of the phases. */
  record Lost(List<Phase> phases) implements Outcome {
    @Override
    public void check(Verb verb, @Nullable Throwable error) {
      if (verb.acts()) {
        assertThat(error)
            .isInstanceOfSatisfying(OutcomeUnknownException.class, e -> unknown(e, false, phases));
      } else {
        assertThat(error)
            .isInstanceOfSatisfying(
                TransportException.class, e -> assertThat(e.phase()).isIn(phases));
      }
    }
  }

  /** The time ran out in {@code phase}. */
  record Late(Phase phase) implements Outcome {
    @Override
    public void check(Verb verb, @Nullable Throwable error) {
      if (verb.acts() && phase.mayHaveSent()) {
        assertThat(error)
            .isInstanceOfSatisfying(
                OutcomeUnknownException.class, e -> unknown(e, true, List.of(phase)));
      } else {
        assertThat(error)
            .isInstanceOfSatisfying(
                CallTimeoutException.class, e -> assertThat(e.phase()).isEqualTo(phase));
      }
    }
  }

  /** Nothing was sent, as is known for sure. */
  record Unconnected(Phase phase) implements Outcome {
    @Override
    public void check(Verb verb, @Nullable Throwable error) {
      assertThat(error)
          .isInstanceOfSatisfying(
              ConnectionException.class, e -> assertThat(e.phase()).isEqualTo(phase));
    }
  }

  /** A success that is not what the contract says. */
  record Broken() implements Outcome {
    @Override
    public void check(Verb verb, @Nullable Throwable error) {
      assertThat(error).isInstanceOf(ContractException.class);
    }
  }

  /** Whoever comes first decides which of them it is. */
  record Either(Outcome one, Outcome other) implements Outcome {
    @Override
    public void check(Verb verb, @Nullable Throwable error) {
      try {
        one.check(verb, error);
      } catch (AssertionError e) {
        other.check(verb, error);
      }
    }
  }

  static Outcome lost(Phase... phases) {
    return new Lost(Arrays.asList(phases));
  }

  private static void unknown(OutcomeUnknownException error, boolean timedOut, List<Phase> phases) {
    assertThat(error.timedOut()).isEqualTo(timedOut);
    assertThat(error.phase()).isIn(phases);
    assertThat(error.bytesSent()).isGreaterThan(100);
    assertThat(error.elapsed()).isPositive();
    assertThat(error.statusCode()).isEmpty();
  }
}
