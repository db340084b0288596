package ai.getnen.sdk.local.backend;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a program sees of one part of a screen, and of the parts in it.
 *
 * @param role what kind of part it is, such as {@code button} or {@code textbox}
 * @param name what a person would call it; empty if it has no name
 * @param bounds where it is on the screen
 * @param value what it holds now, null for a part that holds nothing
 * @param focused whether keys come to it
 * @param enabled whether it can be used now
 * @param children the parts in it, in the order in which they are read
 */
public record WidgetState(
    String role,
    String name,
    Bounds bounds,
    @Nullable String value,
    boolean focused,
    boolean enabled,
    List<WidgetState> children) {

  /** Keeps a copy of {@code children}. */
  public WidgetState {
    children = List.copyOf(children);
  }

  /** Tells role, name and place, not what the part holds. */
  @Override
  public String toString() {
    return "WidgetState[" + role + " \"" + name + "\" at " + bounds + "]";
  }

  /** Returns this part and all parts in it, outer ones first. */
  public Stream<WidgetState> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(WidgetState::all));
  }

  /** Returns the first part of that role and name, this one included. */
  public Optional<WidgetState> find(String wantedRole, String wantedName) {
    return all()
        .filter(part -> part.role().equals(wantedRole) && part.name().equals(wantedName))
        .findFirst();
  }
}
