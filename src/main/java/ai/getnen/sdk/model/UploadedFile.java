package ai.getnen.sdk.model;

/**
 * What the server says of an upload.
 *
 * @param success whether it is kept
 * @param sizeBytes its size in bytes
 * @param filename its name
 */
public record UploadedFile(boolean success, long sizeBytes, String filename) {}
