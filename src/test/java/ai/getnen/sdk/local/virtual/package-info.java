@NullMarked
package ai.getnen.sdk.local.virtual;

import org.jspecify.annotations.NullMarked;
