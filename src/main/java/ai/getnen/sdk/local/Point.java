package ai.getnen.sdk.local;

/** A point that somebody asked for; whether there is a screen under it is not yet known. */
record Point(long x, long y) {}
