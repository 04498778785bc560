package no.kodebok.importers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedFile;
import no.kodebok.coding.model.ImportedProject;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Progress;
import no.kodebok.importers.gathered.FiledBatch;
import no.kodebok.importers.gathered.GatheredFile;
import no.kodebok.importers.gathered.GatheredFiles;
import no.kodebok.importers.questionnaire.QuestionnaireFormat;
import org.jspecify.annotations.Nullable;

/** The importers that are installed, and the way in for every file. */
public final class Importers {
  /** So sure is an importer that has seen its format's own signs, whatever else they look like. */
  private static final int CERTAIN = 95;

  private final Map<String, SourceImporter> byFormat = new TreeMap<>();

  Importers(Iterable<SourceImporter> importers) {
    for (SourceImporter importer : importers) {
      SourceImporter other = byFormat.putIfAbsent(importer.format(), importer);
      if (other != null) {
        throw new IllegalStateException(
            "Two importers read \"" + importer.format() + "\": " + other + " and " + importer);
      }
    }
  }

  public static Importers installed() {
    return new Importers(ServiceLoader.load(SourceImporter.class));
  }

  /** Ids of the formats that can be read, in alphabetical order. */
  public List<String> formats() {
    return List.copyOf(byFormat.keySet());
  }

  /**
   * The files that are given, with those in folders and ZIP archives in their place; a ZIP file
   * that is a format of its own stays whole.
   *
   * @throws KodebokException if a folder or archive cannot be opened, unless such are skipped
   */
  public GatheredFiles gather(List<Path> given, ImportOptions options) {
    return GatheredFiles.of(given, this::isArchive, options.skipFailed(), null);
  }

  /** The files of one archive, unpacked into a folder that the caller removes. */
  public GatheredFiles unpack(Path archive, Path place) {
    return GatheredFiles.of(List.of(archive), this::isArchive, false, place);
  }

  /** Whether a file holds others, each of which is read by itself. */
  public boolean isArchive(ImportFile file) {
    return OfficeContainer.of(file) == OfficeContainer.ARCHIVE
        && byFormat.values().stream().allMatch(importer -> importer.recognise(file) == 0);
  }

  /** Whether a file is surely of a format that reads texts, whatever its ending says. */
  public boolean isText(ImportFile file) {
    return byFormat.values().stream()
        .anyMatch(
            importer -> importer.reads(ImportKind.DOCUMENT) && importer.recognise(file) >= CERTAIN);
  }

  /** Whether some of the files belong together, and are read as one. */
  public boolean belongTogether(List<Path> files) {
    List<ImportFile> opened = files.stream().map(FileCheck::open).toList();
    return units(opened, ImportOptions.DEFAULT).size() < opened.size();
  }

  /**
   * Reads gathered files into one batch, all or none as below; sources are filed as the files lay.
   *
   * @throws KodebokException if a file cannot be read, or is given twice
   */
  public ImportBatch read(GatheredFiles gathered, ImportOptions options, Progress progress) {
    if (gathered.files().isEmpty() && gathered.failure().isPresent()) {
      throw gathered.failure().get();
    }
    try {
      List<Path> paths = gathered.files().stream().map(GatheredFile::path).toList();
      return FiledBatch.of(gathered, read(paths, options, progress));
    } catch (Progress.CancelledException e) {
      throw e;
    } catch (KodebokException e) {
      throw gathered.plain(e);
    }
  }

  /**
   * Reads files into one batch, all or none; with {@link ImportOptions#skipFailed()} a file that
   * cannot be read is left out with a finding, as long as one can.
   *
   * @param progress told bytes done of all files' bytes, and the file at work
   * @throws KodebokException if a file cannot be read, or is given twice
   */
  public ImportBatch read(List<Path> files, ImportOptions options, Progress progress) {
    if (files.isEmpty()) {
      throw new KodebokException(ImportReason.NO_FILE_GIVEN, "No file to import was given.");
    }
    requireDistinct(files);
    Parts parts = new Parts();
    List<ImportFile> opened = new ArrayList<>();
    for (Path path : files) {
      attempt(path, options, parts, () -> opened.add(FileCheck.open(path).in(options.charset())));
    }
    long total = opened.stream().mapToLong(ImportFile::size).sum();
    long done = 0;
    for (Unit unit : units(opened, options)) {
      ImportFile file = unit.files.getFirst();
      long size = unit.files.stream().mapToLong(ImportFile::size).sum();
      long before = done;
      progress.report(before, total, file.name());
      Progress part =
          (read, all, what) -> progress.report(before + Math.min(read, size), total, file.name());
      attempt(file.path(), options, parts, () -> parts.add(read(unit, options, part)));
      done += size;
    }
    progress.report(total, total, opened.isEmpty() ? "" : opened.getLast().name());
    KodebokException failure = parts.lastFailure;
    if (parts.files.isEmpty() && failure != null) {
      throw files.size() == 1
          ? failure
          : new KodebokException(
              ImportReason.NONE_READ.with(files.size()),
              "None of the " + files.size() + " files could be read. " + failure.getMessage(),
              failure);
    }
    return parts.batch();
  }

  /**
   * Which of these files are of one survey tool and are read as one, the answers first. A file that
   * belongs to no other, or cannot be opened, is in none.
   */
  public List<List<Path>> together(List<Path> files) {
    List<ImportFile> opened = new ArrayList<>();
    for (Path path : files) {
      openable(path).ifPresent(opened::add);
    }
    return units(opened, ImportOptions.DEFAULT).stream()
        .filter(unit -> unit.importer != null)
        .map(unit -> unit.files.stream().map(ImportFile::path).toList())
        .toList();
  }

  private static Optional<ImportFile> openable(Path path) {
    try {
      return Optional.of(FileCheck.open(path));
    } catch (KodebokException e) {
      // Why it cannot be opened is said when it is read.
      return Optional.empty();
    }
  }

  /** Files that are read as one. */
  private record Unit(List<ImportFile> files, @Nullable JointImporter importer) {}

  /** The files in their order; those of one tool that belong together where their first stands. */
  private List<Unit> units(List<ImportFile> files, ImportOptions options) {
    Map<ImportFile, Unit> unitOf = new LinkedHashMap<>();
    ImportKind kind = options.kind();
    for (SourceImporter importer : byFormat.values()) {
      if (importer instanceof JointImporter joint && (kind == null || joint.reads(kind))) {
        List<ImportFile> free = files.stream().filter(f -> !unitOf.containsKey(f)).toList();
        for (List<ImportFile> group :
            free.size() < 2 ? List.<List<ImportFile>>of() : joint.groups(free)) {
          Unit unit = new Unit(group, joint);
          group.forEach(file -> unitOf.put(file, unit));
        }
      }
    }
    Set<Unit> units = new LinkedHashSet<>();
    for (ImportFile file : files) {
      Unit unit = unitOf.get(file);
      units.add(unit == null ? new Unit(List.of(file), null) : unit);
    }
    return List.copyOf(units);
  }

  private ImportBatch read(Unit unit, ImportOptions options, Progress progress) {
    return unit.importer == null
        ? readOne(unit.files.getFirst(), options, progress)
        : unit.importer.readTogether(unit.files, options, progress);
  }

  private static void attempt(Path path, ImportOptions options, Parts parts, Runnable step) {
    try {
      step.run();
    } catch (Progress.CancelledException e) {
      throw e;
    } catch (KodebokException e) {
      if (!options.skipFailed()) {
        throw e;
      }
      parts.lastFailure = e;
      String name = String.valueOf(path.getFileName());
      parts.findings.add(
          Finding.warning("file-left-out", Place.file(name), String.valueOf(e.getMessage())));
    }
  }

  private ImportBatch readOne(ImportFile file, ImportOptions options, Progress progress) {
    ImportKind kind = options.kind();
    if (kind != ImportKind.DOCUMENT && QuestionnaireFormat.of(file).isPresent()) {
      throw new KodebokException(
          ImportReason.DESCRIBES_ANSWERS,
          file.path()
              + " describes a questionnaire. Import it together with the file of answers that it"
              + " describes.");
    }
    SourceImporter importer = importer(file, kind);
    ImportBatch batch = importer.read(file, options, progress);
    String ending = file.ending();
    boolean misnamed =
        !importer.endings().contains(ending)
            && byFormat.values().stream().anyMatch(other -> other.endings().contains(ending));
    if (!misnamed) {
      return batch;
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.warning("wrong-ending", Place.file(file.name()), "." + ending, importer.format()));
    findings.addAll(batch.findings());
    return new ImportBatch(
        batch.files(),
        batch.texts(),
        batch.responses(),
        batch.codes(),
        batch.projects(),
        batch.aggregates(),
        findings);
  }

  private SourceImporter importer(ImportFile file, @Nullable ImportKind kind) {
    SourceImporter best = null;
    int surest = 0;
    for (SourceImporter importer : byFormat.values()) {
      int sure = importer.recognise(file);
      if (sure > surest && (kind == null || importer.reads(kind))) {
        best = importer;
        surest = sure;
      }
    }
    if (surest < CERTAIN) {
      ForeignContent.refuse(file);
    }
    if (best != null) {
      return best;
    }
    if (kind != null && byFormat.values().stream().anyMatch(i -> i.recognise(file) > 0)) {
      throw new KodebokException(
          ImportReason.NOT_READ_AS_KIND,
          file.path()
              + " cannot be read as "
              + kind.id()
              + ". Leave out --as, or give another file.");
    }
    throw new KodebokException(
        ImportReason.BINARY_CONTENT.with(String.join(", ", formats())),
        file.path()
            + " is neither text nor a table (its content is binary). Formats that can be read: "
            + String.join(", ", formats())
            + ".");
  }

  private static void requireDistinct(List<Path> files) {
    Map<Path, Path> seen = new HashMap<>();
    for (Path path : files) {
      Path other = seen.putIfAbsent(realPath(path), path);
      if (other != null) {
        throw new KodebokException(
            ImportReason.GIVEN_TWICE,
            other.equals(path)
                ? path + " is given twice. Give every file once."
                : path + " and " + other + " are the same file. Give every file once.");
      }
    }
  }

  private static Path realPath(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      // A file that is not there gets its own sentence when it is opened.
      return path.toAbsolutePath().normalize();
    }
  }

  /** What has been read so far. */
  private static final class Parts {
    private final List<ImportedFile> files = new ArrayList<>();
    private final List<ImportBatch.ImportedText> texts = new ArrayList<>();
    private final List<ImportBatch.ImportedResponses> responses = new ArrayList<>();
    private final List<ImportBatch.ImportedCode> codes = new ArrayList<>();
    private final List<ImportedProject> projects = new ArrayList<>();
    private final List<ImportBatch.ImportedAggregate> aggregates = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable KodebokException lastFailure;

    void add(ImportBatch batch) {
      for (ImportedFile file : batch.files()) {
        for (ImportedFile other : files) {
          if (other.sha256().equals(file.sha256())) {
            throw new KodebokException(
                ImportReason.SAME_CONTENT.with(file.name(), other.name()),
                file.path()
                    + " has the very same content as "
                    + other.path()
                    + ". Give one of them.");
          }
        }
      }
      files.addAll(batch.files());
      texts.addAll(batch.texts());
      responses.addAll(batch.responses());
      codes.addAll(batch.codes());
      projects.addAll(batch.projects());
      aggregates.addAll(batch.aggregates());
      findings.addAll(batch.findings());
    }

    ImportBatch batch() {
      return new ImportBatch(files, texts, responses, codes, projects, aggregates, findings);
    }
  }
}
