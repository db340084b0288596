/** Tests of the models' adapters: what they share. */
@NullMarked
package ai.getnen.sdk.integration;

import org.jspecify.annotations.NullMarked;
