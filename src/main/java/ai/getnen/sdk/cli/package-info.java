/**
 * The command {@code nen}. It stands on the clients as any program would, and is no part of the
 * library: {@code target/nen.jar} is made of it.
 */
@NullMarked
package ai.getnen.sdk.cli;

import org.jspecify.annotations.NullMarked;
