package ai.getnen.sdk.http;

/**
 * The client's connections at one moment, over all hosts it talked to.
 *
 * <p>With {@link HttpVersion#HTTP_2} calls share connections, so that calls are counted where else
 * connections are, and every open connection counts as one that may get a call.
 *
 * @param active connections that serve a call; over HTTP/2 calls that have a connection
 * @param idle open connections that wait for a call; over HTTP/2 all open connections
 * @param pending calls that wait for a connection
 * @param max the most connections that one host may get
 */
public record PoolFigures(int active, int idle, int pending, int max) {}
