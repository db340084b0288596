/**
 * Tasks for whoever drives an embedded desktop: where each begins, what is to be done in words, and
 * a judge that looks at the state of the screen and the drive.
 */
@NullMarked
package ai.getnen.sdk.local.task;

import org.jspecify.annotations.NullMarked;
