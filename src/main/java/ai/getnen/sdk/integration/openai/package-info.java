/** OpenAI's models as models of the agent loop, by OpenAI's own client. */
@NullMarked
package ai.getnen.sdk.integration.openai;

import org.jspecify.annotations.NullMarked;
