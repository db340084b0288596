package ai.getnen.sdk.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a process has used so far; garbage collector and compiler count, as they cost too. */
record Usage(long cpuNanos, long processNanos, long allocatedBytes, long wallNanos) {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final com.sun.management.OperatingSystemMXBean SYSTEM =
      (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /** More than the 10 ms of the rough clock: threads have ended, which the exact one forgets. */
  private static final long ENDED_THREADS = 30_000_000;

  static Usage now() {
    return new Usage(ownNanos(), SYSTEM.getProcessCpuTime(), allocated(), System.nanoTime());
  }

  Usage since(Usage before) {
    long exact = cpuNanos - before.cpuNanos;
    long rough = processNanos - before.processNanos;
    return new Usage(
        rough - exact > ENDED_THREADS ? rough : exact,
        rough,
        allocatedBytes - before.allocatedBytes,
        wallNanos - before.wallNanos);
  }

  /** Returns the bytes that a collection left on the heap; what comes after it does not count. */
  static long liveHeap() {
    System.gc();
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  /** Returns how many files and connections this process has open, zero if that is not told. */
  static long openFiles() {
    return SYSTEM instanceof UnixOperatingSystemMXBean unix ? unix.getOpenFileDescriptorCount() : 0;
  }

  /** Returns what this process took, to the nanosecond where Linux tells it, else to 10 ms. */
  private static long ownNanos() {
    try {
      return cpuNanos(ProcessHandle.current().pid());
    } catch (IOException | UncheckedIOException e) {
      return SYSTEM.getProcessCpuTime();
    }
  }

  /** Returns what all threads of process {@code pid} took that still run. */
  static long cpuNanos(long pid) throws IOException {
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      return threads.mapToLong(Usage::threadNanos).sum();
    }
  }

  private static long threadNanos(Path thread) {
    try {
      List<String> words =
          Arrays.asList(Files.readString(thread.resolve("schedstat")).strip().split(" "));
      return Long.parseLong(words.get(0));
    } catch (NoSuchFileException e) {
      return 0; // it has just ended
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns what all threads have allocated; before JDK 21 only those that still run count. */
  private static long allocated() {
    try {
      return (long)
          com.sun.management.ThreadMXBean.class
              .getMethod("getTotalThreadAllocatedBytes")
              .invoke(THREADS);
    } catch (ReflectiveOperationException e) {
      return Arrays.stream(THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds()))
          .filter(bytes -> bytes > 0)
          .sum();
    }
  }
}
