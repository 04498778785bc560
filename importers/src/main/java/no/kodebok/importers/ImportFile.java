package no.kodebok.importers;

import java.nio.file.Path;

/** A file to read, with the beginning of its content for recognition. */
public final class ImportFile {
  private final Path path;
  private final long size;
  private final byte[] head;

  /**
   * Describes a file.
   *
   * @param size in bytes
   * @param head the first bytes, at most 64 KiB
   */
  public ImportFile(Path path, long size, byte[] head) {
    this.path = path;
    this.size = size;
    this.head = head.clone();
  }

  public Path path() {
    return path;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public byte[] head() {
    return head.clone();
  }

  /** The last part of the path. */
  public String name() {
    return String.valueOf(path.getFileName());
  }
}
