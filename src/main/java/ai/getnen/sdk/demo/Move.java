package ai.getnen.sdk.demo;

/** A thing that was done on a desktop, told so that it can be done on another. */
sealed interface Move {
  /** A click on something that looks like this. */
  record Click(Look look) implements Move {}

  /** A text that was typed. */
  record Type(String text) implements Move {}

  /** A key or chord that was pressed. */
  record Press(String chord) implements Move {}
}
