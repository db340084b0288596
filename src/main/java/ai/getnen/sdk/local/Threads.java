package ai.getnen.sdk.local;

import java.util.concurrent.Callable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * The server's threads beside its event loops: its own, so that closing it frees them and nobody's
 * virtual time reaches them.
 *
 * @param workers runs everything that blocks: backends and files
 * @param timer ticks only
 * @param video encodes, so that no action waits for a worker that does
 */
record Threads(Scheduler workers, Scheduler timer, Scheduler video) {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int CAP = Math.max(8, 2 * CORES);

  static Threads start() {
    return new Threads(
        Schedulers.newBoundedElastic(CAP, Integer.MAX_VALUE, "nen-local-work", 30, true),
        Schedulers.newSingle("nen-local-timer", true),
        Schedulers.newBoundedElastic(
            Math.max(2, CORES), Integer.MAX_VALUE, "nen-local-video", 30, true));
  }

  /**
   * Runs {@code task} on a worker. Once begun it is not interrupted, whoever leaves: a result that
   * nobody takes is discarded.
   */
  <T> Mono<T> work(Callable<T> task) {
    return Mono.create(sink -> workers.schedule(() -> run(task, sink)));
  }

  private static <T> void run(Callable<T> task, MonoSink<T> sink) {
    try {
      sink.success(task.call());
    } catch (Exception e) {
      sink.error(e);
    } catch (LinkageError | VirtualMachineError e) {
      // Reactor lets these through as fatal, and whoever waits would wait for ever
      sink.error(new IllegalStateException(e));
    }
  }

  void stop() {
    timer.dispose();
    workers.dispose();
    video.dispose();
  }
}
