package ai.getnen.sdk.internal.http;

import ai.getnen.sdk.error.NenException;
import ai.getnen.sdk.error.UploadSourceException;
import ai.getnen.sdk.error.UploadTooLargeException;
import ai.getnen.sdk.http.ProgressListener;
import ai.getnen.sdk.http.UploadBody;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;
import reactor.core.scheduler.Schedulers;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClientRequest;

/** Writes what a request carries, the cheapest way that keeps the promises. */
final class RequestWriter {
  private static final Logger log = LoggerFactory.getLogger(RequestWriter.class);
  private static final int CLEAR_PIECE = 64 * 1024;
  private static final int TLS_PIECE = 32 * 1024;
  static final long UNKNOWN = -1;

  private final boolean secure;
  private final boolean zeroCopy;

  /**
   * Makes a writer.
   *
   * @param secure whether what it writes is encrypted
   * @param zeroCopy whether the kernel may copy files to the connection
   */
  RequestWriter(boolean secure, boolean zeroCopy) {
    this.secure = secure;
    this.zeroCopy = zeroCopy;
  }

  /**
   * Returns the length of {@code upload} in bytes, -1 if it is not known; checks it against the
   * limit.
   */
  static Mono<Long> length(RequestBody.Upload upload) {
    return (upload.content() instanceof UploadBody.OfFile of
            ? fileSize(of.file())
            : Mono.just(upload.content().lengthBytes().orElse(UNKNOWN)))
        .handle((length, sink) -> checked(length, upload.limitBytes(), sink));
  }

  /** Writes {@code body}; completes when the connection took it. */
  Publisher<Void> write(
      RequestBody body,
      long length,
      HttpClientRequest request,
      NettyOutbound out,
      Attempt attempt) {
    if (body instanceof RequestBody.Json json) {
      request.header(HttpHeaderNames.CONTENT_TYPE, "application/json");
      request.header(HttpHeaderNames.CONTENT_LENGTH, Integer.toString(json.document().length));
      return out.send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(json.document())));
    }
    if (body instanceof RequestBody.Upload upload) {
      request.header(HttpHeaderNames.CONTENT_TYPE, upload.contentType());
      if (length >= 0) {
        request.header(HttpHeaderNames.CONTENT_LENGTH, Long.toString(length));
      }
      return Mono.fromDirect(upload(upload, length, out, attempt))
          .doOnError(NenException.class, attempt::sourceFailed);
    }
    if (!request.method().name().equals("GET") && !request.method().name().equals("DELETE")) {
      request.header(HttpHeaderNames.CONTENT_LENGTH, "0");
    }
    return out;
  }

  private Publisher<Void> upload(
      RequestBody.Upload upload, long length, NettyOutbound out, Attempt attempt) {
    ProgressListener progress = guarded(upload.progress());
    if (length == 0) {
      attempt.complete();
    }
    if (upload.content() instanceof UploadBody.OfFile of
        && zeroCopy
        && ReportingRegion.fits(of.file(), length)) {
      return sendFile(of.file(), length, out, completing(attempt, progress));
    }
    UploadPieces.Settings settings =
        new UploadPieces.Settings(
            out.alloc(),
            secure ? TLS_PIECE : CLEAR_PIECE,
            upload.limitBytes(),
            length,
            attempt::complete,
            attempt::awaitsSource,
            passed -> progress.onProgress(passed, length));
    return out.send(new UploadPieces(source(upload.content()), settings));
  }

  private static ProgressListener completing(Attempt attempt, ProgressListener progress) {
    return (sent, total) -> {
      if (sent == total) {
        attempt.complete();
      }
      progress.onProgress(sent, total);
    };
  }

  private Publisher<ByteBuffer> source(UploadBody content) {
    if (content instanceof UploadBody.Bytes bytes) {
      return slices(bytes.content());
    }
    if (content instanceof UploadBody.OfFile of) {
      return read(of.file());
    }
    return Flux.defer(((UploadBody.Stream) content).content());
  }

  /** The kernel copies the file to the connection. */
  private static Publisher<Void> sendFile(
      Path file, long length, NettyOutbound out, ProgressListener progress) {
    return out.sendObject(new ReportingRegion(file, length, progress))
        .then()
        .onErrorMap(RequestWriter::isFileProblem, UploadSourceException::new);
  }

  private static Flux<ByteBuffer> slices(ByteBuffer content) {
    return Flux.generate(
        content::duplicate,
        (rest, sink) -> {
          if (!rest.hasRemaining()) {
            sink.complete();
            return rest;
          }
          int size = Math.min(CLEAR_PIECE, rest.remaining());
          sink.next(rest.slice().limit(size));
          return rest.position(rest.position() + size);
        });
  }

  private static Flux<ByteBuffer> read(Path file) {
    return Flux.generate(
            () -> FileChannel.open(file), RequestWriter::readPiece, RequestWriter::closeQuietly)
        .subscribeOn(Schedulers.boundedElastic());
  }

  private static FileChannel readPiece(FileChannel channel, SynchronousSink<ByteBuffer> sink) {
    try {
      ByteBuffer piece = ByteBuffer.allocate(TLS_PIECE);
      if (channel.read(piece) < 0) {
        sink.complete();
      } else {
        sink.next(piece.flip());
      }
    } catch (IOException e) {
      sink.error(e);
    }
    return channel;
  }

  private static void closeQuietly(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      log.debug("A file that was uploaded did not close", e);
    }
  }

  private static Mono<Long> fileSize(Path file) {
    return Mono.fromCallable(() -> readableSize(file))
        .onErrorMap(IOException.class, UploadSourceException::new)
        .subscribeOn(Schedulers.boundedElastic());
  }

  /** Opens the file too: whether it can be read is better known before connecting. */
  private static long readableSize(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString(), null, "no such regular file");
    }
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.size();
    }
  }

  private static boolean isFileProblem(Throwable error) {
    return error instanceof java.nio.file.FileSystemException
        || (error instanceof IOException
            && error.getMessage() != null
            && error.getMessage().contains("file size"));
  }

  private static void checked(long length, long limit, SynchronousSink<Long> sink) {
    if (length > limit) {
      sink.error(new UploadTooLargeException(limit));
    } else {
      sink.next(length);
    }
  }

  /** Keeps what a listener throws away from the transfer. */
  static ProgressListener guarded(ProgressListener listener) {
    return (transferred, total) -> {
      try {
        listener.onProgress(transferred, total);
      } catch (RuntimeException e) {
        log.warn("A progress listener failed", e);
      }
    };
  }
}
