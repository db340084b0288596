package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * The newest picture of a screen, in strips, so that only those that have changed are encoded
 * again. A strip is known by a fingerprint of 64 bits: to compare costs a tenth of what it costs to
 * encode, and a copy of the pixels would take forty times the memory. Guarded by its lane.
 */
final class LastPicture {
  private static final int ROWS = 32;

  private List<PngStrip> strips = List.of();

  /** Returns {@code frame} as a PNG. */
  byte[] of(Frame frame) {
    List<PngStrip> now = new ArrayList<>();
    for (int top = 0; top < frame.height(); top += ROWS) {
      now.add(strip(frame, top, Math.min(top + ROWS, frame.height()), now.size()));
    }
    strips = now;
    return PngEncoder.join(frame.width(), frame.height(), now);
  }

  List<PngStrip> strips() {
    return strips;
  }

  private PngStrip strip(Frame frame, int top, int bottom, int index) {
    boolean known =
        index < strips.size()
            && strips.get(index).fingerprint() == PngStrip.fingerprint(frame, top, bottom);
    return known ? strips.get(index) : PngStrip.encode(frame, top, bottom);
  }
}
