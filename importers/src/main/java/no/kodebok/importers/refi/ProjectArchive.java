package no.kodebok.importers.refi;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import org.jspecify.annotations.Nullable;

/**
 * The ZIP file around a project: its members are read into memory within limits, and never written
 * anywhere. A member is found whatever the case of its name and of the folder it lies in.
 */
final class ProjectArchive implements Closeable {
  private static final int MOST_MEMBERS = 200_000;
  private static final long LARGEST_XML = 1L << 30;
  private static final long LARGEST_TEXT = 64L << 20;
  private static final long ALL_TEXTS = 512L << 20;

  /** A member that is larger than this and packs better than any real one is a bomb. */
  private static final long LARGE = 32L << 20;

  private static final int BEST_RATIO = 150;

  private final ImportFile file;
  private final FindingLog log;
  private final ZipFile zip;
  private final Map<String, ZipEntry> members = new HashMap<>();
  private @Nullable ZipEntry project;
  private long read;

  private ProjectArchive(ImportFile file, FindingLog log, ZipFile zip) {
    this.file = file;
    this.log = log;
    this.zip = zip;
  }

  /**
   * Opens the file.
   *
   * @throws KodebokException if it has more members than any project
   */
  static ProjectArchive open(ImportFile file, FindingLog log) throws IOException {
    ZipFile zip = new ZipFile(file.path().toFile());
    try {
      ProjectArchive archive = new ProjectArchive(file, log, zip);
      if (zip.size() > MOST_MEMBERS) {
        throw archive.tooLarge();
      }
      Collections.list(zip.entries()).forEach(archive::take);
      return archive;
    } catch (RuntimeException e) {
      zip.close();
      throw e;
    }
  }

  /** Whether a ZIP file has a project in it. */
  static boolean hasProject(ImportFile file) {
    try (ZipFile zip = new ZipFile(file.path().toFile())) {
      return zip.size() <= MOST_MEMBERS
          && zip.stream()
              .anyMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).endsWith(".qde"));
    } catch (IOException | IllegalArgumentException e) {
      // Damaged, or with names in no charset: whoever reads it tells.
      return false;
    }
  }

  private void take(ZipEntry entry) {
    String name = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
    if (entry.isDirectory()) {
      return;
    }
    if (isOutside(name)) {
      log.warning("member-outside", entry.getName());
      return;
    }
    if (name.endsWith(".qde")) {
      ZipEntry other = project;
      boolean standard = name.equals("project.qde");
      if (other == null || standard) {
        project = entry;
      }
    }
    members.putIfAbsent(name, entry);
    members.putIfAbsent(lastPart(name), entry);
  }

  private static boolean isOutside(String name) {
    return name.startsWith("/") || name.matches("(.*/)?\\.\\.(/.*)?") || name.matches("[a-z]:.*");
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }

  /** The XML of the project; the caller closes it. */
  InputStream project() throws IOException {
    ZipEntry entry = project;
    if (entry == null) {
      throw new IOException("No .qde member");
    }
    return new Limited(open(entry), LARGEST_XML);
  }

  /**
   * The bytes of the member that a path of the project points to.
   *
   * @return null where it is not in the archive, or points out of it; a finding tells then
   */
  byte @Nullable [] member(String path, String what) throws IOException {
    String name = path.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
    if (name.startsWith("internal://")) {
      name = name.substring("internal://".length());
    }
    if (name.contains("://") || isOutside(name)) {
      log.warning("member-outside", what + ": " + path);
      return null;
    }
    ZipEntry entry = found(name);
    if (entry == null) {
      log.warning("member-missing", what + ": " + path);
      return null;
    }
    try (InputStream in = open(entry)) {
      byte[] bytes = in.readNBytes((int) LARGEST_TEXT + 1);
      read += bytes.length;
      if (bytes.length > LARGEST_TEXT || read > ALL_TEXTS) {
        throw tooLarge();
      }
      return bytes;
    }
  }

  private @Nullable ZipEntry found(String name) {
    for (String tried : new String[] {name, decoded(name)}) {
      for (String place : new String[] {"sources/" + tried, tried, lastPart(tried)}) {
        ZipEntry entry = members.get(place);
        if (entry != null) {
          return entry;
        }
      }
    }
    return null;
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // A percent sign that is only a percent sign.
      return name;
    }
  }

  private InputStream open(ZipEntry entry) throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    if (entry.getSize() > LARGE && entry.getSize() / packed > BEST_RATIO) {
      throw tooLarge();
    }
    return zip.getInputStream(entry);
  }

  private KodebokException tooLarge() {
    return new KodebokException(
        ImportReason.PROJECT_UNPACKS_TOO_FAR,
        file.path()
            + " unpacks to far more than a project of its size holds, so it is not read. Export it"
            + " again, without recordings.");
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  /** Ends a member that is longer than it may be, whatever the archive says of its size. */
  private final class Limited extends FilterInputStream {
    private long left;

    Limited(InputStream in, long most) {
      super(in);
      left = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      int count = super.read(bytes, start, length);
      left -= Math.max(0, count);
      if (left < 0) {
        throw tooLarge();
      }
      return count;
    }
  }
}
