package no.kodebok.importers.gathered;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import org.jspecify.annotations.Nullable;

/**
 * The files that were given, with those in folders and ZIP archives in their place. What was
 * unpacked lies in a private folder until this is closed; a batch that was read of it has to be
 * saved before.
 */
public final class GatheredFiles implements AutoCloseable {
  /** More files than this in one import are no material of a study. */
  public static final int MOST_FILES = 5000;

  private final List<GatheredFile> files = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private final List<KodebokException> failures = new ArrayList<>();
  private final Predicate<ImportFile> isArchive;
  private final boolean skipFailed;
  private final @Nullable Path place;
  private @Nullable Path unpacked;
  private int unpackedFiles;

  private GatheredFiles(Predicate<ImportFile> isArchive, boolean skipFailed, @Nullable Path place) {
    this.isArchive = isArchive;
    this.skipFailed = skipFailed;
    this.place = place;
  }

  /**
   * Gathers files.
   *
   * @param isArchive whether a file is an archive of files to be read one by one, rather than a
   *     format of its own
   * @param skipFailed whether to leave out, with a finding, what cannot be opened
   * @param place a folder to unpack into, which the caller removes; null for one that is gone when
   *     this is closed
   * @throws KodebokException if an archive or folder cannot be opened, or holds too much
   */
  public static GatheredFiles of(
      List<Path> given, Predicate<ImportFile> isArchive, boolean skipFailed, @Nullable Path place) {
    GatheredFiles gathered = new GatheredFiles(isArchive, skipFailed, place);
    try {
      for (Path path : given) {
        if (Files.isDirectory(path)) {
          gathered.attempt(path.toString(), () -> new FolderWalk(gathered).walk(path));
        } else {
          gathered.take(GatheredFile.given(path), 0);
        }
      }
      return gathered;
    } catch (RuntimeException e) {
      gathered.close();
      throw e;
    }
  }

  /** Takes a file, or what is in it. */
  void take(GatheredFile file, int depth) {
    if (files.size() >= MOST_FILES) {
      throw new KodebokException(
          ImportReason.TOO_MANY_FILES.with(MOST_FILES),
          "At most " + MOST_FILES + " files are imported at once. Import them in parts.");
    }
    Optional<ImportFile> opened = ZipContents.opened(file.path());
    if (opened.filter(isArchive).isPresent()) {
      attempt(file.shown(), () -> new ZipContents(this, file, depth).unpack(opened.orElseThrow()));
    } else {
      files.add(file);
    }
  }

  private void attempt(String shown, Runnable step) {
    try {
      step.run();
    } catch (KodebokException e) {
      if (!skipFailed) {
        throw e;
      }
      failures.add(e);
      findings.add(
          Finding.warning("file-left-out", Place.file(shown), String.valueOf(e.getMessage())));
    }
  }

  void passOver(String kind, String shown) {
    findings.add(Finding.note(kind, Place.file(shown)));
  }

  /** A new folder of its own for one file. */
  Path ownFolder() throws IOException {
    Path folder = unpacked;
    if (folder == null) {
      folder = place == null ? Files.createTempDirectory("kodebok") : place;
      unpacked = folder;
    }
    return Files.createDirectories(folder.resolve("unpacked").resolve("" + ++unpackedFiles));
  }

  public List<GatheredFile> files() {
    return List.copyOf(files);
  }

  /** What was passed over or left out. */
  public List<Finding> findings() {
    return List.copyOf(findings);
  }

  /** Why the last archive or folder could not be opened. */
  public Optional<KodebokException> failure() {
    return failures.isEmpty() ? Optional.empty() : Optional.of(failures.getLast());
  }

  /** The file that lies there. */
  public Optional<GatheredFile> at(Path path) {
    return files.stream().filter(file -> file.path().equals(path)).findFirst();
  }

  /** The same, about the files as they are shown and not about where they lie meanwhile. */
  public KodebokException plain(KodebokException wrong) {
    String sentence = wrong.getMessage();
    Path folder = unpacked;
    if (folder == null || !sentence.contains(folder.toString())) {
      return wrong;
    }
    for (GatheredFile file : files) {
      sentence = sentence.replace(file.path().toString(), file.shown());
    }
    return wrong.saying(sentence);
  }

  @Override
  public void close() {
    Path folder = unpacked;
    if (folder == null || place != null) {
      return;
    }
    unpacked = null;
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
