package ai.getnen.sdk.guard;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakDetectorFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;

/** Netty's own leak detection, its reports kept instead of logged. */
final class LeakDetection {
  private LeakDetection() {}

  /** Must run before Netty makes its first buffer. */
  static void install() {
    ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.PARANOID);
    ResourceLeakDetectorFactory.setResourceLeakDetectorFactory(
        new ResourceLeakDetectorFactory() {
          @Override
          @SuppressWarnings({"deprecation", "InlineMeSuggester"}) // abstract, so it must be here
          public <T> ResourceLeakDetector<T> newResourceLeakDetector(
              Class<T> resource, int samplingInterval, long maxActive) {
            return new Keeping<>(resource, samplingInterval);
          }

          @Override
          public <T> ResourceLeakDetector<T> newResourceLeakDetector(
              Class<T> resource, int samplingInterval) {
            return new Keeping<>(resource, samplingInterval);
          }
        });
  }

  /** Makes Netty look: it reports what was collected when the next buffer is made. */
  static void look() {
    for (int i = 0; i < 2; i++) {
      awaitCollection();
      ByteBuf probe = PooledByteBufAllocator.DEFAULT.buffer(16);
      probe.release();
    }
  }

  private static void awaitCollection() {
    ReferenceQueue<Object> collected = new ReferenceQueue<>();
    WeakReference<Object> marker = new WeakReference<>(new Object(), collected);
    try {
      for (int i = 0; i < 50 && !marker.refersTo(null); i++) {
        System.gc();
      }
      if (collected.remove(5_000) == null) {
        throw new AssertionError("The garbage collector did not run, so leaks cannot be seen");
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Keeping<T> extends ResourceLeakDetector<T> {
    private final String resource;

    Keeping(Class<?> resourceType, int samplingInterval) {
      super(resourceType, samplingInterval);
      this.resource = resourceType.getSimpleName();
    }

    @Override
    protected boolean needReport() {
      return true;
    }

    @Override
    protected void reportTracedLeak(String resourceType, String records) {
      Violations.add("Leaked " + resource + ":" + records);
    }

    @Override
    protected void reportUntracedLeak(String resourceType) {
      Violations.add("Leaked " + resource);
    }
  }
}
