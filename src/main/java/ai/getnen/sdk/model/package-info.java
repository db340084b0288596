/**
 * What Nen's wire says, as records.
 *
 * <p>Server words ({@code status}, {@code desktop_type}) are plain strings, so that a new word
 * breaks nobody. An optional field that is absent or null is null here. Components may be added at
 * the end of a record in any release.
 */
@NullMarked
package ai.getnen.sdk.model;

import org.jspecify.annotations.NullMarked;
