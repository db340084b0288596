/** What Leap0's wire says, as records. Unknown fields are ignored. */
@NullMarked
package ai.getnen.sdk.leap0.model;

import org.jspecify.annotations.NullMarked;
