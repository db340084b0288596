package ai.getnen.sdk.local;

import io.netty.channel.DefaultFileRegion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** A stored file, open for one download; what replaces it meanwhile does not change it. */
record OpenFile(FileChannel channel, long size, String contentType) {

  /** For when nobody is there any more to send it to. */
  void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Mono<Void> sendBy(HttpServerResponse response) {
    // the region owns the channel and closes it when it is written, or cannot be
    DefaultFileRegion region = new DefaultFileRegion(channel, 0, size);
    return response
        .status(200)
        .header("Content-Type", contentType)
        .header("Content-Length", Long.toString(size))
        .sendObject(region)
        .then();
  }
}
