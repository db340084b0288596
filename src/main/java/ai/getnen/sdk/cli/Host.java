package ai.getnen.sdk.cli;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Where the API is, looked at step by step with Java's own means, the key left out. */
final class Host {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final Duration CLOCKS_MAY_DIFFER = Duration.ofMinutes(1);

  private final URI address;

  private Host(URI address) {
    this.address = address;
  }

  /** Returns the host of an HTTP address. */
  static Host of(String address) {
    URI uri = URI.create(address.strip());
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (uri.getHost() == null || !(scheme.equals("http") || scheme.equals("https"))) {
      throw new IllegalArgumentException(
          "'" + address + "' is no address such as https://desktop.api.getnen.ai");
    }
    return new Host(uri);
  }

  /** Looks its name up. */
  String resolve() throws IOException {
    try {
      return name()
          + " is "
          + Stream.of(InetAddress.getAllByName(name()))
              .map(InetAddress::getHostAddress)
              .collect(Collectors.joining(", "));
    } catch (UnknownHostException e) {
      throw new IOException(
          "The name " + name() + " is not known: check the address, and the resolver's.", e);
    }
  }

  /** Opens a connection. */
  String connect() throws IOException {
    long start = System.nanoTime();
    try (Socket socket = open()) {
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      return "port " + socket.getPort() + " answers in " + millis + " ms";
    }
  }

  /** Shakes hands, if the address asks for it. */
  String handshake() throws IOException {
    if (!secure()) {
      return "none: the key is sent in the clear to " + name();
    }
    try (Socket plain = open();
        SSLSocket socket = (SSLSocket) factory().createSocket(plain, name(), port(), true)) {
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      X509Certificate certificate = (X509Certificate) socket.getSession().getPeerCertificates()[0];
      return socket.getSession().getProtocol()
          + ", certificate good until "
          + certificate.getNotAfter().toInstant().atOffset(ZoneOffset.UTC).toLocalDate();
    } catch (SSLHandshakeException e) {
      throw new IOException(
          "The certificate or its host name is refused ("
              + e.getMessage()
              + "). Does a proxy look into the traffic, or is this machine's clock wrong?",
          e);
    } catch (SSLException e) {
      throw new IOException("What answers does not speak TLS: " + e.getMessage() + ".", e);
    }
  }

  /** Compares this machine's clock with the server's. */
  String compareClocks() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try {
      int status = connection.getResponseCode();
      if (status < 0) {
        throw new IOException("What answers at " + address + " does not speak HTTP.");
      }
      return difference(connection.getDate());
    } finally {
      connection.disconnect();
    }
  }

  @Override
  public String toString() {
    return address.toString();
  }

  private static String difference(long serverMillis) throws IOException {
    if (serverMillis == 0) {
      return "the server does not tell the time";
    }
    Duration ahead = Duration.between(Instant.ofEpochMilli(serverMillis), Instant.now());
    if (ahead.abs().compareTo(CLOCKS_MAY_DIFFER) > 0) {
      String side = ahead.isNegative() ? "behind" : "ahead of";
      throw new IOException(
          "This machine's clock is " + ahead.abs().toSeconds() + " s " + side + " the server's.");
    }
    return "as the server's, to the minute";
  }

  private Socket open() throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(name(), port()), PATIENCE_MILLIS);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return socket;
    } catch (SocketTimeoutException e) {
      socket.close();
      throw new IOException(
          "Port " + port() + " does not answer within 10 s: is there a firewall?", e);
    } catch (IOException e) {
      socket.close();
      throw new IOException("Port " + port() + " refuses: " + e.getMessage() + ".", e);
    }
  }

  private static SSLSocketFactory factory() {
    return (SSLSocketFactory) SSLSocketFactory.getDefault();
  }

  private String name() {
    return address.getHost();
  }

  private boolean secure() {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  private int port() {
    int named = address.getPort();
    return named >= 0 ? named : secure() ? HTTPS_PORT : HTTP_PORT;
  }
}
