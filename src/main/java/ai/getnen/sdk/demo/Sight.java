package ai.getnen.sdk.demo;

/** Whether it is known what the pictures must show. */
enum Sight {
  CHECKED,
  UNCHECKED
}
