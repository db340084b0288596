package ai.getnen.sdk.local.video;

import ai.getnen.sdk.local.backend.Frame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jcodec.codecs.h264.H264Encoder;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.VideoEncoder.EncodedFrame;
import org.jcodec.common.io.NIOUtils;
import org.jcodec.common.io.SeekableByteChannel;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Picture;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** A video by jcodec, which needs nothing but its jar, and a tenth of a second for a frame. */
final class JcodecVideo implements VideoFile {
  private static final int KEY_FRAME_EVERY = 60;

  private final Path file;
  private final Fitting fitting;
  private final SeekableByteChannel channel;
  private final MP4Muxer muxer;
  private final MuxerTrack track;
  private final H264Encoder encoder = H264Encoder.createH264Encoder();
  private ByteBuffer waiting = ByteBuffer.allocate(0);
  private FrameType type = FrameType.UNKNOWN;
  private long slot = -1;
  private long number;

  private JcodecVideo(Path file, Frame first, SeekableByteChannel channel) throws IOException {
    this.file = file;
    this.fitting = Fitting.to(first);
    this.channel = channel;
    this.muxer = MP4Muxer.createMP4MuxerToChannel(channel);
    Size size = new Size(fitting.width(), fitting.height());
    this.track =
        muxer.addVideoTrack(
            Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(size, ColorSpace.YUV420J));
    encoder.setKeyInterval(KEY_FRAME_EVERY);
  }

  static JcodecVideo begin(Path file, Frame first) throws IOException {
    return new JcodecVideo(file, first, NIOUtils.writableChannel(file.toFile()));
  }

  @Override
  public void add(Frame frame, long at) throws IOException {
    keep(at);
    Picture picture = picture(fitting.planes(frame));
    ByteBuffer room = ByteBuffer.allocate(encoder.estimateBufferSize(picture));
    EncodedFrame encoded = encoder.encodeFrame(picture, room);
    waiting = encoded.getData();
    type = encoded.isKeyFrame() ? FrameType.KEY : FrameType.INTER;
    slot = at;
  }

  @Override
  public void finish(long end) throws IOException {
    keep(end);
    muxer.finish();
    channel.close();
  }

  /** How long a frame stays is known only when the next one comes. */
  private void keep(long until) throws IOException {
    if (slot >= 0) {
      track.addFrame(
          Packet.createPacket(waiting, slot, VideoMaker.RATE, until - slot, number++, type, null));
    }
  }

  /** Its colour space is the only one that the encoder takes; it reads no range out of it. */
  private static Picture picture(Planes planes) {
    byte[][] data = {signed(planes.y()), signed(planes.u()), signed(planes.v())};
    return Picture.createPicture(planes.width(), planes.height(), data, ColorSpace.YUV420J);
  }

  private static byte[] signed(byte[] plane) {
    byte[] signed = new byte[plane.length];
    for (int i = 0; i < plane.length; i++) {
      signed[i] = (byte) (plane[i] ^ 0x80);
    }
    return signed;
  }

  @Override
  public void discard() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
