package ai.getnen.sdk.cli;

import ai.getnen.sdk.ReactiveNenClient;
import ai.getnen.sdk.driver.ComputerDriver;
import ai.getnen.sdk.error.NotFoundException;
import ai.getnen.sdk.leap0.ReactiveLeap0Client;
import ai.getnen.sdk.model.Desktop;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import reactor.core.Exceptions;

/** The desktop that a model works on; closing deletes it if it was made for that. */
final class Workplace implements AutoCloseable {
  private final String idName;
  private final String id;
  private final ComputerDriver driver;
  private final Runnable end;

  private Workplace(String idName, String id, ComputerDriver driver, Runnable end) {
    this.idName = idName;
    this.id = id;
    this.driver = driver;
    this.end = end;
  }

  /** Returns a desktop that is there. */
  static Workplace ofDesktop(ReactiveNenClient client, String id) {
    return new Workplace("desktop_id", id, client.desktop(id).asDriver(), client::close);
  }

  /** Returns a sandbox of Leap0's that is there. */
  static Workplace ofSandbox(ReactiveLeap0Client client, String id) {
    return new Workplace("sandbox_id", id, client.sandbox(id).asDriver(), client::close);
  }

  /** Makes a desktop. An interrupt leaves none: a creation that was sent is seen to its end. */
  static Workplace created(ReactiveNenClient client, boolean keep) throws InterruptedException {
    CompletableFuture<Desktop> creation = client.createDesktop().toFuture();
    try {
      String id = creation.get().desktopId();
      Runnable end = keep ? client::close : () -> delete(client, id);
      return new Workplace("desktop_id", id, client.desktop(id).asDriver(), end);
    } catch (InterruptedException e) {
      delete(client, creation.join().desktopId());
      throw e;
    } catch (ExecutionException e) {
      client.close();
      throw Exceptions.propagate(Objects.requireNonNull(e.getCause()));
    }
  }

  private static void delete(ReactiveNenClient client, String id) {
    try (client) {
      boolean interrupted = Thread.interrupted(); // this still has to be waited for
      client.deleteDesktop(id).then().onErrorComplete(NotFoundException.class).block();
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** Returns the name under which JSON has the id. */
  String idName() {
    return idName;
  }

  String id() {
    return id;
  }

  ComputerDriver driver() {
    return driver;
  }

  @Override
  public void close() {
    end.run();
  }
}
