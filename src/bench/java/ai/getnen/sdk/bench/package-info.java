/** Speed, measured beside other clients: {@code mvn -q -Pbench test-compile exec:exec}. */
@NullMarked
package ai.getnen.sdk.bench;

import org.jspecify.annotations.NullMarked;
