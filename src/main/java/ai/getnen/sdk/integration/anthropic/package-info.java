/** Claude as a model of the agent loop, by Anthropic's own client. */
@NullMarked
package ai.getnen.sdk.integration.anthropic;

import org.jspecify.annotations.NullMarked;
