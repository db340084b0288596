package ai.getnen.sdk.internal.http;

import java.util.List;

/**
 * Where requests go, as a key: many calls have it in common, and what it stands for is put together
 * once.
 *
 * @param method the HTTP method
 * @param label of the thing that is called at an address of its own; empty for the API
 * @param template the path with placeholders in braces
 * @param segments the encoded segments that take their place, two at most
 * @param query the encoded query with its question mark, or empty
 */
record Route(String method, String label, String template, List<String> segments, String query) {

  /** Returns the encoded path and query. */
  String target() {
    StringBuilder target = new StringBuilder();
    int from = 0;
    for (String segment : segments) {
      int open = template.indexOf('{', from);
      target.append(template, from, open).append(segment);
      from = template.indexOf('}', open) + 1;
    }
    return target.append(template, from, template.length()).append(query).toString();
  }
}
