/** What a caller may say about a call: options, retry policy, upload body, progress, observer. */
@NullMarked
package ai.getnen.sdk.http;

import org.jspecify.annotations.NullMarked;
