package ai.getnen.sdk.local;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a path of Leap0's points at. A sandbox is named by the host, {@code {id}.localhost}, as the
 * vendor does it, or by the path, {@code /leap0/{id}}, for callers that cannot or will not resolve
 * such names; the control plane stands at the root and under {@code /leap0} likewise.
 *
 * @param sandbox which sandbox, null if its path names none
 * @param rest what follows {@code /api} or {@code /v1/sandbox}
 */
record Leap0Path(boolean control, @Nullable String sandbox, List<String> rest) {
  private static final Set<String> OF_ITEMS = Set.of("recordings", "process");

  static boolean isOne(String uri) {
    return uri.startsWith("/leap0/") || uri.startsWith("/api/") || uri.startsWith("/v1/sandbox");
  }

  /** Takes a path apart; 404 if it is nobody's. */
  static Leap0Path of(Exchange exchange) {
    List<String> all = exchange.target().segments();
    List<String> path = all.get(0).equals("leap0") ? all.subList(1, all.size()) : all;
    if (begins(path, 0, "v1") && begins(path, 1, "sandbox")) {
      return ofControl(path.subList(2, path.size()));
    }
    if (path == all && begins(path, 0, "api")) {
      String host = HostNames.label(exchange.header("Host"));
      return new Leap0Path(false, host, path.subList(1, path.size()));
    }
    if (path != all && begins(path, 1, "api")) {
      return new Leap0Path(false, path.get(0), path.subList(2, path.size()));
    }
    throw Failure.of(404, "Unknown path");
  }

  /** With and without a slash at the end. */
  private static Leap0Path ofControl(List<String> rest) {
    boolean slash = !rest.isEmpty() && rest.get(rest.size() - 1).isEmpty();
    List<String> names = slash ? rest.subList(0, rest.size() - 1) : rest;
    return new Leap0Path(true, names.isEmpty() ? null : names.get(0), names);
  }

  private static boolean begins(List<String> path, int index, String name) {
    return path.size() > index && path.get(index).equals(name);
  }

  /**
   * Which of the routes this is: the names of sandboxes, recordings and processes do not matter.
   */
  String shape() {
    StringBuilder shape = new StringBuilder();
    for (int i = 0; i < rest.size(); i++) {
      boolean name = control ? i == 0 : i == 1 && OF_ITEMS.contains(rest.get(0));
      shape.append('/').append(name ? "*" : rest.get(i));
    }
    return shape.toString();
  }

  /** The recording or process; empty if the path names none. */
  String item() {
    return rest.size() > 1 ? rest.get(1) : "";
  }
}
