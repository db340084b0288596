package ai.getnen.sdk.local;

/** A file or a folder of a drive. */
sealed interface DriveEntry permits Folder, StoredFile {

  /** Bytes; 0 for a folder. */
  long size();

  /** Milliseconds since 1970. */
  long modified();
}
