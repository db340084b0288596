package ai.getnen.sdk.local;

/**
 * A request of Leap0's API to one desktop.
 *
 * @param item which recording or process it is about; empty if none
 */
record Leap0Call(Exchange exchange, LocalDesktop desktop, String item) {}
