/** Seeing: what a model is shown of a screen, and where its points are. */
@NullMarked
package ai.getnen.sdk.screen;

import org.jspecify.annotations.NullMarked;
