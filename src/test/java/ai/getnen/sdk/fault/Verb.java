package ai.getnen.sdk.fault;

import ai.getnen.sdk.FileTarget;
import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.http.Effect;
import ai.getnen.sdk.http.UploadBody;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The kinds of calls that faults are tried on; each asks for a desktop of its own name. */
enum Verb {
  GET_DESKTOP(Effect.READ) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      return client.getDesktop(name());
    }
  },
  SCREENSHOT(Effect.READ) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      return client.screenshot(name());
    }
  },
  UPDATE_DESKTOP(Effect.IDEMPOTENT) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      return client.updateDesktop(name(), "box");
    }
  },
  LEFT_CLICK(Effect.ACT) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      return client.leftClick(name(), 1, 2);
    }
  },
  TYPE_TEXT(Effect.ACT) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      return client.typeText(name(), Secrets.TEXT);
    }
  },
  UPLOAD(Effect.IDEMPOTENT) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      UploadBody image = UploadBody.fromBytes(Secrets.IMAGE);
      return client.uploadFile(name(), image, FileTarget.of("f"));
    }
  },
  UPLOAD_ONCE(Effect.ACT) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      return client.uploadFile(name(), "f", Flux.just(ByteBuffer.wrap(Secrets.IMAGE)));
    }
  },
  DOWNLOAD(Effect.READ) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      return client.downloadFile(name(), "f").count();
    }
  },
  DOWNLOAD_TO(Effect.READ) {
    @Override
    Mono<?> call(ReactiveNenClient client, Path file) {
      return client.downloadFileTo(name(), FileTarget.of("f"), file);
    }
  };

  private final Effect effect;

  Verb(Effect effect) {
    this.effect = effect;
  }

  /** Returns a call; what it stores locally goes to {@code file}. */
  abstract Mono<?> call(ReactiveNenClient client, Path file);

  boolean acts() {
    return effect == Effect.ACT;
  }

  boolean downloads() {
    return this == DOWNLOAD || this == DOWNLOAD_TO;
  }
}
