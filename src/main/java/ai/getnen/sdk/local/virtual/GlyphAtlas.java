package ai.getnen.sdk.local.virtual;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;

/**
 * The characters of every {@link Face}, drawn beforehand, so that text needs no font of the machine
 * and looks alike on all of them.
 *
 * <p>Drawn from the DejaVu fonts; their licence stands beside the resource.
 */
final class GlyphAtlas {
  static final String RESOURCE = "glyphs.bin";

  private final Map<Face, Typeface> typefaces;

  private GlyphAtlas(Map<Face, Typeface> typefaces) {
    this.typefaces = typefaces;
  }

  /** Returns the one atlas, read at the first call. */
  static GlyphAtlas shared() {
    return Shared.ATLAS;
  }

  Typeface typeface(Face face) {
    return Objects.requireNonNull(typefaces.get(face));
  }

  private static GlyphAtlas load() {
    try (InputStream resource =
            Objects.requireNonNull(GlyphAtlas.class.getResourceAsStream(RESOURCE), RESOURCE);
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(new InflaterInputStream(resource)))) {
      Map<Face, Typeface> typefaces = new EnumMap<>(Face.class);
      for (Face face : Face.values()) {
        typefaces.put(face, Typeface.read(in));
      }
      return new GlyphAtlas(typefaces);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    private static final GlyphAtlas ATLAS = load();
  }
}
