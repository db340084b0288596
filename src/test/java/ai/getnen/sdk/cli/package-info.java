/**
 * {@code nen}: in this process where that is enough, and as the real jar in the classes {@code
 * *IT}.
 */
package ai.getnen.sdk.cli;
