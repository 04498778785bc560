package no.kodebok.importers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.Finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Collects what an importer notices in one file. Of each kind the first hundred are kept one by
 * one, and of what was read as something else the first five thousand, so that each can be looked
 * up; the rest are counted, so that a file with a million faults stays readable.
 */
public final class FindingLog {
  /** Findings of one kind that are kept one by one. */
  public static final int KEPT = 100;

  /** Findings of one kind, with what was read and as what, that are kept one by one. */
  public static final int KEPT_CHANGES = 5000;

  /** The kind that says how many more there were of another kind. */
  public static final String MORE = "more-findings";

  private final String file;
  private final List<Finding> kept = new ArrayList<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> more = new LinkedHashMap<>();

  /**
   * A log for one file.
   *
   * @param file its name
   */
  public FindingLog(String file) {
    this.file = file;
  }

  /** Name of the file. */
  public String file() {
    return file;
  }

  public void note(String kind, String... arguments) {
    add(Finding.note(kind, Place.file(file), arguments));
  }

  public void warning(String kind, String... arguments) {
    add(Finding.warning(kind, Place.file(file), arguments));
  }

  public void noteAt(String kind, int line, String... arguments) {
    add(Finding.note(kind, Place.line(file, line), arguments));
  }

  /** Something about a whole column. */
  public void noteIn(String kind, String column, String... arguments) {
    add(Finding.note(kind, new Place(file, null, null, column), arguments));
  }

  public void warningAt(
      String kind,
      @Nullable String sheet,
      @Nullable Integer line,
      @Nullable String column,
      String... arguments) {
    add(Finding.warning(kind, new Place(file, sheet, line, column), arguments));
  }

  /** Something that was read as something else. */
  public void change(
      String kind, @Nullable Integer line, @Nullable String column, String before, String after) {
    add(
        new Finding(
            Severity.NOTE, kind, new Place(file, null, line, column), List.of(), before, after));
  }

  public void add(Finding finding) {
    int count = seen.merge(finding.kind(), 1, Integer::sum);
    int limit = finding.before() == null ? KEPT : KEPT_CHANGES;
    if (count <= limit) {
      kept.add(finding);
    } else {
      more.merge(finding.kind(), 1, Integer::sum);
    }
  }

  /** Takes over what another log of the same file holds, as if it had been noticed here. */
  public void absorb(FindingLog other) {
    other.kept.forEach(this::add);
    other.more.forEach((kind, count) -> {
      seen.merge(kind, count, Integer::sum);
      more.merge(kind, count, Integer::sum);
    });
  }

  /** What was kept, in order, and a summary for each kind that had more. */
  public List<Finding> findings() {
    List<Finding> all = new ArrayList<>(kept);
    more.forEach((kind, count) ->
        all.add(Finding.warning(MORE, Place.file(file), kind, String.valueOf(count))));
    return all;
  }
}
