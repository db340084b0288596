package ai.getnen.sdk.http;

/** The form in which the image of a result is kept. */
public enum ImageForm {
  /** Decoded while the answer is read; base64 is made again on demand. */
  BYTES,
  /** As it came, for callers that pass base64 on; nothing is decoded. */
  BASE64
}
