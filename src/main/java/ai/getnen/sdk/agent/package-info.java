/** Models that drive desktops: the formats of their tools, and the loop. */
@NullMarked
package ai.getnen.sdk.agent;

import org.jspecify.annotations.NullMarked;
