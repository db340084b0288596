package ai.getnen.sdk.local.virtual;

/**
 * One line of a menu.
 *
 * @param enabled whether it can be chosen now
 * @param action what choosing it does
 */
record MenuItem(String label, boolean enabled, Runnable action) {}
