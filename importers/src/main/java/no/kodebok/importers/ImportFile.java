package no.kodebok.importers;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/**
 * A file to read, with the beginning of its content for recognition. Its digest is taken of exactly
 * the bytes that are read. Used by one thread.
 */
public final class ImportFile {
  /** Bytes of the beginning that importers recognise a format by. */
  public static final int HEAD = 64 * 1024;

  private final Path path;
  private final long size;
  private final byte[] head;
  private final @Nullable Charset charset;
  private final Map<Class<?>, Optional<?>> known = new HashMap<>();
  private @Nullable String sha256;

  /**
   * Describes a file.
   *
   * @param size in bytes
   * @param head the first bytes, at most 64 KiB
   */
  public ImportFile(Path path, long size, byte[] head) {
    this(path, size, head, null);
  }

  private ImportFile(Path path, long size, byte[] head, @Nullable Charset charset) {
    this.path = path;
    this.size = size;
    this.head = head.clone();
    this.charset = charset;
  }

  /** The same file, to be read in this charset; null for the one that its bytes speak for. */
  public ImportFile in(@Nullable Charset chosen) {
    return new ImportFile(path, size, head, chosen);
  }

  /** The charset that the user says the file is in, if any. */
  public @Nullable Charset charset() {
    return charset;
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

  /** What is found out of the file once and asked for by many, such as the first rows. */
  public <T> Optional<T> known(Class<T> kind, Function<ImportFile, Optional<T>> finding) {
    Optional<?> found = known.get(kind);
    if (found == null) {
      found = finding.apply(this);
      known.put(kind, found);
    }
    return found.map(kind::cast);
  }

  /** The last part of the path. */
  public String name() {
    return String.valueOf(path.getFileName());
  }

  /** The name without its ending. */
  public String baseName() {
    String name = name();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** What follows the name's last dot, in lower case; empty when there is none. */
  public String ending() {
    String name = name();
    return name.substring(baseName().length()).replace(".", "").toLowerCase(Locale.ROOT);
  }

  /** Whether the name ends like one of these, without the dot. */
  public boolean endsLike(String... endings) {
    return Arrays.asList(endings).contains(ending());
  }

  /**
   * The whole content.
   *
   * @param limit in bytes
   * @param way what to do with a larger file, as a sentence
   * @throws KodebokException if the file is larger, before anything is read, or cannot be read
   */
  public byte[] bytes(long limit, String way) {
    if (size > limit) {
      throw new KodebokException(
          ImportReason.FILE_TOO_LARGE.with(size >> 20, limit >> 20),
          path + " is " + megabytes(size) + "; at most " + megabytes(limit) + " are read. " + way);
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) limit + 1);
      if (bytes.length != size) {
        throw changed();
      }
      MessageDigest digest = sha();
      digest.update(bytes);
      sha256 = HexFormat.of().formatHex(digest.digest());
      return bytes;
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** SHA-256 of the content, in lower-case hexadecimal; the file is read for it once. */
  public String sha256() {
    String known = sha256;
    if (known == null) {
      known = digest();
      sha256 = known;
    }
    return known;
  }

  /** Takes the digest before the first of several passes over the content. */
  public void fix() {
    sha256 = digest();
  }

  /**
   * Makes sure that what was read in several passes is what {@link #sha256()} stands for.
   *
   * @throws KodebokException if the content is another by now
   */
  public void requireUnchanged() {
    if (!sha256().equals(digest())) {
      throw changed();
    }
  }

  /** One pass over the content from beginning to end, which takes its digest by the way. */
  public Pass pass() {
    return new Pass(sha());
  }

  /** Sees every byte of the file once, in order. */
  public final class Pass {
    private final MessageDigest digest;
    private long seen;

    private Pass(MessageDigest digest) {
      this.digest = digest;
    }

    /** Takes the next bytes. */
    public void add(byte[] bytes, int offset, int length) {
      digest.update(bytes, offset, length);
      seen += length;
    }

    /**
     * Ends the pass: the file's digest is of what was seen.
     *
     * @throws KodebokException if that is not as much as the file held
     */
    public void end() {
      if (seen != size) {
        throw changed();
      }
      sha256 = HexFormat.of().formatHex(digest.digest());
    }
  }

  /** The record of this file for a batch. */
  public ImportedFile imported(String format) {
    return new ImportedFile(path, format, sha256(), size);
  }

  /** The error for a file that the system does not let us read. */
  public KodebokException unreadable(IOException e) {
    return new KodebokException(
        ImportReason.FILE_UNREADABLE.with(FileCheck.reason(e)),
        "Cannot read " + path + ": " + FileCheck.reason(e) + ". Is it open in another program?",
        e);
  }

  private String digest() {
    MessageDigest digest = sha();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private KodebokException changed() {
    return new KodebokException(
        ImportReason.FILE_CHANGED,
        path + " changed while it was read. Import it again when no program writes to it.");
  }

  private static String megabytes(long bytes) {
    return (bytes + (1 << 20) - 1) / (1 << 20) + " MB";
  }

  private static MessageDigest sha() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
