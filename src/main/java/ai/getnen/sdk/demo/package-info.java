/** The quick start: {@code mvn -q compile exec:java}. */
@NullMarked
package ai.getnen.sdk.demo;

import org.jspecify.annotations.NullMarked;
