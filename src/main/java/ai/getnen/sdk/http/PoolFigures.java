package ai.getnen.sdk.http;

/**
 * The client's connections at one moment, over all hosts it talked to.
 *
 * @param active connections that serve a call
 * @param idle open connections that wait for a call
 * @param pending calls that wait for a connection
 * @param max the most connections that one host may get
 */
public record PoolFigures(int active, int idle, int pending, int max) {}
