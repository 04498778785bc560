package no.kodebok.importers.gathered;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.FileCheck;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.ZipNames;

/**
 * Unpacks a ZIP archive with limits against hostile ones: every file lands under a plain name in a
 * folder of its own, whatever the archive says.
 */
final class ZipContents {
  /** Archives within archives. */
  private static final int DEEPEST = 3;

  private static final long LARGEST = 512L << 20;
  private static final long ALL = 4L << 30;

  /** What is larger than this and packs better than any real document is a bomb. */
  private static final long LARGE = 32L << 20;

  private static final int BEST_RATIO = 150;
  private static final int MOST_ENTRIES = 20_000;
  private static final int LONGEST_NAME = 150;

  private final GatheredFiles gathered;
  private final GatheredFile archive;
  private final int depth;
  private long unpacked;
  private int found;

  ZipContents(GatheredFiles gathered, GatheredFile archive, int depth) {
    this.gathered = gathered;
    this.archive = archive;
    this.depth = depth;
  }

  /** The file, if it can be opened at all; what is wrong with it is said when it is read. */
  static Optional<ImportFile> opened(Path path) {
    try {
      return Optional.of(FileCheck.open(path));
    } catch (KodebokException e) {
      return Optional.empty();
    }
  }

  /**
   * Takes all files in the archive.
   *
   * @throws KodebokException if it is damaged, hostile, or holds no file
   */
  void unpack(ImportFile file) {
    if (depth >= DEEPEST) {
      throw new KodebokException(
          ImportReason.ARCHIVES_TOO_DEEP.with(DEEPEST),
          archive.shown()
              + " is an archive in an archive in an archive. Unpack it and import what is in it.");
    }
    if (isLocked(file.head())) {
      throw new KodebokException(
          ImportReason.PASSWORD_PROTECTED,
          archive.shown()
              + " is protected by a password. Unpack it with the password and import the files.");
    }
    try (ZipFile zip = ZipNames.open(file.path())) {
      unpack(zip);
    } catch (IOException e) {
      throw damaged(e);
    }
    if (found == 0) {
      throw new KodebokException(
          ImportReason.NOTHING_INSIDE, archive.shown() + " holds no file that can be imported.");
    }
  }

  /** The lowest bit of an entry's flags says that its bytes are encrypted. */
  private static boolean isLocked(byte[] head) {
    for (int i = 0; i + 7 < head.length; i++) {
      boolean entry = head[i] == 'P' && head[i + 1] == 'K' && head[i + 2] == 3 && head[i + 3] == 4;
      if (entry && (head[i + 6] & 1) == 1) {
        return true;
      }
    }
    return false;
  }

  private void unpack(ZipFile zip) throws IOException {
    if (zip.size() > MOST_ENTRIES) {
      throw tooFar();
    }
    List<ZipEntry> entries = new ArrayList<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      if (!entry.isDirectory() && !entry.getName().endsWith("\\")) {
        entries.add(entry);
      }
    }
    entries.sort(Comparator.comparing(ZipEntry::getName, new NaturalOrder()));
    for (ZipEntry entry : entries) {
      take(zip, entry);
    }
  }

  private void take(ZipFile zip, ZipEntry entry) throws IOException {
    List<String> names = names(entry);
    if (names.isEmpty()) {
      return;
    }
    String shown = archive.shown() + "/" + String.join("/", names);
    if (names.stream().anyMatch(SystemFiles::is)) {
      gathered.passOver("system-file-passed-over", shown);
      return;
    }
    found++;
    String name = names.removeLast();
    Path path = gathered.ownFolder().resolve(plain(name));
    copy(zip, entry, path);
    List<String> folders = new ArrayList<>(archive.folders());
    if (depth > 0) {
      folders.add(base(String.valueOf(archive.path().getFileName())));
    }
    // Programs pack a folder into an archive of the same name.
    String own = base(String.valueOf(archive.path().getFileName()));
    boolean wrapped = !names.isEmpty() && names.getFirst().equals(own);
    folders.addAll(wrapped ? names.subList(1, names.size()) : names);
    gathered.take(new GatheredFile(path, shown, folders), depth + 1);
  }

  /** The way within the archive, the file's own name last. */
  private List<String> names(ZipEntry entry) {
    List<String> names = new ArrayList<>();
    String written = Normalizer.normalize(entry.getName(), Normalizer.Form.NFC);
    for (String part : written.replace('\\', '/').split("/", -1)) {
      String name = part.strip();
      if (name.equals("..")) {
        throw new KodebokException(
            ImportReason.PATH_OUTSIDE,
            archive.shown()
                + " holds a file that would land outside of it (\""
                + printable(written)
                + "\"), as only harmful archives do. Ask for another copy.");
      }
      if (!name.isEmpty() && !name.equals(".")) {
        names.add(printable(name));
      }
    }
    return names;
  }

  private static String printable(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .map(c -> {
          int type = Character.getType(c);
          boolean odd =
              type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
          return odd ? '_' : c;
        })
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /** A name that every system takes; the ending stays. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    name.codePoints()
        .map(c -> ":*?\"<>|".indexOf(c) >= 0 ? '_' : c)
        .forEach(plain::appendCodePoint);
    if (plain.length() <= LONGEST_NAME) {
      return plain.toString();
    }
    int dot = plain.lastIndexOf(".");
    String ending = dot > 0 && plain.length() - dot <= 12 ? plain.substring(dot) : "";
    int cut = LONGEST_NAME - ending.length();
    int end = Character.isHighSurrogate(plain.charAt(cut - 1)) ? cut - 1 : cut;
    return plain.substring(0, end) + ending;
  }

  private static String base(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Counts what really comes; the sizes that an archive tells may be false. */
  private void copy(ZipFile zip, ZipEntry entry, Path path) throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(path)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        unpacked += n;
        if (size > LARGEST || unpacked > ALL || (size > LARGE && size / packed > BEST_RATIO)) {
          throw tooFar();
        }
        out.write(buffer, 0, n);
      }
    }
  }

  private KodebokException tooFar() {
    return new KodebokException(
        ImportReason.ARCHIVE_UNPACKS_TOO_FAR,
        archive.shown()
            + " unpacks to far more than it may hold (512 MB a file, 4 GB in all). Unpack it and"
            + " import the files that you need.");
  }

  private KodebokException damaged(IOException e) {
    return new KodebokException(
        ImportReason.ARCHIVE_CUT_OFF,
        archive.shown()
            + " is damaged or cut off: not all that is in it can be read. Copy it again.",
        e);
  }
}
