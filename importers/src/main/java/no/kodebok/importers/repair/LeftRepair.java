package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import no.kodebok.coding.model.Finding;

/**
 * One repair that is not to be made, known by what its finding tells.
 *
 * @param line of the original
 * @param again how many of the same words on the same line came before it
 */
public record LeftRepair(String kind, int line, String before, int again) {
  /** The kinds of findings that are repairs of one place. */
  private static final Set<String> KINDS =
      Set.of(
          "hyphen-joined",
          "hyphen-kept",
          "paragraph-joined",
          "note-detached",
          "note-kept",
          "page-furniture-removed",
          "foreign-sign",
          "bullet-restored");

  /** Whether a finding tells of one place that was mended. */
  public static boolean isRepair(Finding finding) {
    return finding.before() != null
        && finding.place().line() != null
        && KINDS.contains(finding.kind());
  }

  /** The repair that the finding of this place in a list of repairs tells of. */
  public static LeftRepair of(List<Finding> repairs, int index) {
    Map<LeftRepair, Integer> met = new HashMap<>();
    List<LeftRepair> all = new ArrayList<>();
    for (Finding finding : repairs) {
      Integer line = finding.place().line();
      LeftRepair first =
          new LeftRepair(
              finding.kind(),
              line == null ? 0 : line,
              finding.before() == null ? "" : finding.before(),
              0);
      all.add(first.again(met.merge(first, 1, Integer::sum) - 1));
    }
    return all.get(index);
  }

  LeftRepair again(int times) {
    return new LeftRepair(kind, line, before, times);
  }

  /** Reads something while these repairs are left out. */
  public static <T> T without(Set<LeftRepair> repairs, Supplier<T> reading) {
    return ScopedValue.where(RepairLog.LEFT, repairs).call(reading::get);
  }
}
