@NullMarked
package ai.getnen.sdk.local.video;

import org.jspecify.annotations.NullMarked;
