package ai.getnen.sdk.testing;

import ai.getnen.sdk.http.HttpClientCustomizer;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import reactor.netty.http.Http11SslContextSpec;
import reactor.netty.http.Http2SslContextSpec;
import reactor.netty.tcp.AbstractProtocolSslContextSpec;

/**
 * A certificate for {@code localhost} that the JDK's own {@code keytool} makes once a run, and
 * clients that trust it and nothing else.
 */
public final class TestCertificate {
  private static final String PASSWORD = "changeit";
  private static final KeyStore STORE = make();
  private static final SslContext TRUSTING = trusting(Http11SslContextSpec.forClient());
  private static final SslContext TRUSTING_HTTP2 = trusting(Http2SslContextSpec.forClient());

  private TestCertificate() {}

  /** Returns the side of a server that shows it. */
  static SSLSocketFactory server() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(STORE, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the side of a server that shows it and speaks HTTP/2 alone. */
  static SslContext serverOfHttp2() {
    try {
      PrivateKey key = (PrivateKey) STORE.getKey("server", PASSWORD.toCharArray());
      return Http2SslContextSpec.forServer(key, certificate()).sslContext();
    } catch (GeneralSecurityException | SSLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the setting of a client that trusts it; host names are checked as ever. */
  public static HttpClientCustomizer trust() {
    return client -> client.secure(ssl -> ssl.sslContext(TRUSTING));
  }

  /** Returns the same for a client that offers HTTP/2. */
  public static HttpClientCustomizer trustOfHttp2() {
    return client -> client.secure(ssl -> ssl.sslContext(TRUSTING_HTTP2));
  }

  private static SslContext trusting(AbstractProtocolSslContextSpec<?> spec) {
    try {
      return spec.configure(context -> context.trustManager(certificate())).sslContext();
    } catch (SSLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate certificate() {
    try {
      return (X509Certificate) STORE.getCertificate("server");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore make() {
    try {
      Path folder = Files.createTempDirectory("certificate");
      Path file = folder.resolve("store.p12");
      keytool(file);
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(file)) {
        store.load(in, PASSWORD.toCharArray());
      }
      Files.delete(file);
      Files.delete(folder);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keytool(Path file) throws IOException {
    String options =
        "-genkeypair -alias server -keyalg EC -groupname secp256r1 -dname CN=localhost"
            + " -ext SAN=dns:localhost,ip:127.0.0.1 -validity 30 -storetype PKCS12 -storepass "
            + PASSWORD;
    ProcessBuilder keytool = new ProcessBuilder(options.split(" "));
    keytool.command().add(0, Path.of(System.getProperty("java.home"), "bin/keytool").toString());
    keytool.command().add("-keystore");
    keytool.command().add(file.toString());
    Process process = keytool.redirectErrorStream(true).start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IOException("keytool made no certificate");
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
