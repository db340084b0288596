/** Drives Nen cloud desktops without blocking a thread. */
@NullMarked
package ai.getnen.sdk;

import org.jspecify.annotations.NullMarked;
