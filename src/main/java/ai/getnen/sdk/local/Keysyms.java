package ai.getnen.sdk.local;

import ai.getnen.sdk.local.backend.KeyName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * X11's names of keys ({@code wire.md} 5.2), such as {@code Return} or {@code BackSpace}. The names
 * that Nen's API knows are known too, as {@code xdotool} knows {@code ctrl} and {@code enter}.
 */
final class Keysyms {
  private static final Map<String, String> NAMES = new HashMap<>();

  static {
    names(
        "Control_L ctrl Control_R ctrl_r Shift_L shift Shift_R shift_r Alt_L alt Alt_R alt_r"
            + " Super_L super Super_R super_r Meta_L alt Meta_R alt_r ISO_Level3_Shift alt_r"
            + " Caps_Lock capslock Num_Lock numlock Scroll_Lock scrolllock Print printscreen"
            + " Prior pageup Next pagedown ISO_Left_Tab tab KP_Enter return KP_Tab tab"
            + " KP_Space space KP_Home home KP_End end KP_Left left KP_Right right KP_Up up"
            + " KP_Down down KP_Prior pageup KP_Next pagedown KP_Page_Up pageup"
            + " KP_Page_Down pagedown KP_Insert insert KP_Delete delete control ctrl");
    names(
        "exclam ! quotedbl \" numbersign # dollar $ percent % ampersand & apostrophe ' parenleft ("
            + " parenright ) asterisk * plus + comma , minus - period . slash / colon : semicolon ;"
            + " less < equal = greater > question ? at @ bracketleft [ backslash \\"
            + " bracketright ] asciicircum ^ underscore _ grave ` braceleft { bar | braceright }"
            + " asciitilde ~ KP_Multiply * KP_Add + KP_Separator , KP_Subtract - KP_Decimal ."
            + " KP_Divide / KP_Equal =");
    names(
        "adiaeresis ä odiaeresis ö udiaeresis ü Adiaeresis Ä Odiaeresis Ö Udiaeresis Ü ssharp ß"
            + " eacute é egrave è agrave à ccedilla ç ntilde ñ aring å oslash ø ae æ EuroSign €"
            + " sterling £ section § degree ° mu µ");
    for (int digit = 0; digit < 10; digit++) {
      NAMES.put("KP_" + digit, Integer.toString(digit));
    }
  }

  private Keysyms() {}

  /** Returns the key as a backend names it; a keysym is case-sensitive. */
  static Optional<String> find(String name) {
    String plain = name.strip();
    String known = NAMES.get(plain);
    if (known != null) {
      return Optional.of(known);
    }
    return plain.matches("U[0-9A-Fa-f]{4,6}") ? ofUnicode(plain) : KeyName.find(plain);
  }

  /** {@code U20AC} is the key of that character. */
  private static Optional<String> ofUnicode(String name) {
    int character = Integer.parseInt(name.substring(1), 16);
    return Character.isValidCodePoint(character)
        ? KeyName.find(Character.toString(character))
        : Optional.empty();
  }

  private static void names(String pairs) {
    String[] all = pairs.split(" ", -1);
    for (int i = 0; i < all.length; i += 2) {
      NAMES.put(all[i], all[i + 1]);
    }
  }
}
