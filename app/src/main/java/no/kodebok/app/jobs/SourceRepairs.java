package no.kodebok.app.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.ImportBatch;
import no.kodebok.coding.model.ImportBatch.ImportedText;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Original;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.model.SourceText;
import no.kodebok.coding.revision.CarriedEdits;
import no.kodebok.coding.revision.TextCorrection;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.importers.ImportKind;
import no.kodebok.importers.ImportOptions;
import no.kodebok.importers.Importers;
import no.kodebok.importers.repair.LeftRepair;
import org.jspecify.annotations.Nullable;

/**
 * The repairs that were made when a source was imported, one by one, found by reading its original
 * again. One is undone by a corrected text that has the words of the file in that place.
 */
public final class SourceRepairs {
  private final ProjectReader project;
  private final Source source;
  private final String imported;
  private final List<Finding> repairs;

  private SourceRepairs(
      ProjectReader project, Source source, String imported, List<Finding> repairs) {
    this.project = project;
    this.source = source;
    this.imported = imported;
    this.repairs = List.copyOf(repairs);
  }

  /**
   * The repairs of a source; none for one that was imported without.
   *
   * @throws KodebokException if its original does not read as it did when it was imported
   */
  public static SourceRepairs of(ProjectReader project, Source source) {
    String imported = project.text(source.id(), null).text();
    if (source.kind() == SourceKind.OPEN_ANSWER) {
      return new SourceRepairs(project, source, imported, List.of());
    }
    Reading mended = read(project, source, true, Set.of());
    if (mended.text.equals(imported)) {
      return new SourceRepairs(
          project,
          source,
          imported,
          mended.findings.stream().filter(LeftRepair::isRepair).toList());
    }
    if (read(project, source, false, Set.of()).text.equals(imported)) {
      return new SourceRepairs(project, source, imported, List.of());
    }
    throw unlike(source);
  }

  /** What was mended, in the order of the import. */
  public List<Finding> repairs() {
    return repairs;
  }

  /** What became of a repair since. */
  public enum State {
    /** The text has what the repair made of it. */
    STANDING,
    /** The text has what the file has. */
    UNDONE,
    /** The words were corrected otherwise. */
    CHANGED
  }

  /** What the text has where a repair was made, as far as its words tell. */
  public State state(int index) {
    Finding repair = repairs.get(index);
    SourceText text = project.text(source.id());
    Integer place = repair.place().line();
    int line = place == null ? 1 : place;
    String near = near(text, line);
    if (near.equals(near(project.text(source.id(), null), line))) {
      return State.STANDING;
    }
    String before = plain(repair.before());
    String after = plain(repair.after());
    if (repair.kind().equals("paragraph-joined")) {
      // Both have the same words: they differ by the break between them.
      return broken(text, repair)
          ? State.UNDONE
          : plain(near).contains(after) ? State.STANDING : State.CHANGED;
    }
    if (!after.isEmpty() && plain(near).contains(after)) {
      return State.STANDING;
    }
    if (plain(near).contains(before)) {
      return State.UNDONE;
    }
    return after.isEmpty() ? State.STANDING : State.CHANGED;
  }

  private static boolean broken(SourceText text, Finding repair) {
    String[] ends = plain(repair.before()).split(" ¶ ", 2);
    String words = text.text().replace('\u00a0', ' ');
    String from = ends[0].substring(Math.max(0, ends[0].length() - 20));
    String to = ends.length < 2 ? "" : ends[1].substring(0, Math.min(20, ends[1].length()));
    for (int at = words.indexOf(from); at >= 0; at = words.indexOf(from, at + 1)) {
      int next = at + from.length();
      int start = next;
      while (start < words.length() && Character.isWhitespace(words.charAt(start))) {
        start++;
      }
      if (words.startsWith(to, start) && isParted(words.substring(next, start))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a blank line lies between. */
  private static boolean isParted(String between) {
    return between.indexOf('\n') != between.lastIndexOf('\n');
  }

  /** The words that stem from a line of the original, and from those beside it. */
  private static String near(SourceText text, int line) {
    int[] offsets = text.lineMap().offsets();
    int[] lines = text.lineMap().lines();
    StringBuilder near = new StringBuilder();
    for (int i = 0; i < offsets.length; i++) {
      int end = i + 1 < offsets.length ? offsets[i + 1] : text.text().length();
      if (lines[i] >= line - 1 && lines[i] <= line + 2) {
        near.append(text.text(), offsets[i], end);
      }
    }
    return near.toString();
  }

  private static String plain(@Nullable String words) {
    String text = words == null ? "" : words;
    String cut = text.endsWith(" …") ? text.substring(0, text.length() - 2) : text;
    return cut.replaceAll("[\\s\u00a0]+", " ").strip();
  }

  /**
   * Works out the text with one repair undone.
   *
   * @param index of the repair in {@link #repairs}
   * @throws KodebokException if it is undone already, or its words were corrected since
   */
  public TextCorrection undoing(int index) {
    LeftRepair left = LeftRepair.of(repairs, index);
    Reading without = read(project, source, true, Set.of(left));
    String current = project.text(source.id()).text();
    return TextCorrection.of(
        project, source.id(), CarriedEdits.onto(imported, without.text, current, source.name()));
  }

  private record Reading(String text, List<Finding> findings) {}

  private static Reading read(
      ProjectReader project, Source source, boolean repair, Set<LeftRepair> left) {
    Original original =
        project.originals().stream()
            .filter(one -> one.id().equals(source.original()))
            .findFirst()
            .orElseThrow(() -> unlike(source));
    ImportKind kind =
        source.kind() == SourceKind.INTERVIEW ? ImportKind.INTERVIEW : ImportKind.DOCUMENT;
    try {
      Path folder = Files.createTempDirectory("kodebok-original");
      try {
        Path file = folder.resolve(UploadName.of(original.fileName()).name());
        try (InputStream bytes = project.bytes(original.id())) {
          Files.copy(bytes, file);
        }
        ImportBatch batch =
            LeftRepair.without(
                left,
                () ->
                    Importers.installed()
                        .read(
                            List.of(file),
                            new ImportOptions(kind, null, null, repair, false),
                            Progress.NONE));
        if (batch.texts().size() != 1) {
          throw unlike(source);
        }
        ImportedText text = batch.texts().getFirst();
        return new Reading(text.text().text(), batch.findings());
      } finally {
        TemporaryTree.remove(folder);
      }
    } catch (IOException e) {
      throw new KodebokException(
          JobReason.ORIGINAL_NOT_READ.with(source.name()),
          "The original of \"" + source.name() + "\" cannot be written to a temporary file.",
          e);
    }
  }

  private static KodebokException unlike(Source source) {
    return new KodebokException(
        JobReason.ORIGINAL_READS_OTHERWISE.with(source.name()),
        "The original of \""
            + source.name()
            + "\" does not read as it did when it was imported, so that its repairs cannot be told"
            + " one by one. Correct the text instead.");
  }
}
