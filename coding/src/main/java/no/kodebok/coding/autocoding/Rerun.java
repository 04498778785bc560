package no.kodebok.coding.autocoding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.QueryException;
import no.kodebok.coding.search.SearchRequest;
import no.kodebok.coding.search.SeenHits;
import no.kodebok.coding.search.TextIndex;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Asks autocodings again and codes the hits that have come since, in one step. Hits that were there
 * before are left alone, also where their coding has been taken away.
 */
public final class Rerun implements Edit {
  /**
   * One autocoding and what is new.
   *
   * @param fresh hits that were not there when it was asked last
   * @param seen all hits that it has had
   */
  private record Asked(AutocodingRule rule, List<Hit> fresh, Set<HitKey> seen) {}

  /** A query that cannot be asked any more, since it names what is gone. */
  public record Fault(AutocodingRule rule, QueryException because) {}

  /** What one autocoding would do now. */
  public record Outcome(AutocodingRule rule, CodePath code, int fresh, Plan plan) {}

  private final List<Asked> asked;
  private final List<Fault> faults;

  private Rerun(List<Asked> asked, List<Fault> faults) {
    this.asked = asked;
    this.faults = faults;
  }

  /** Asks these autocodings now. */
  public static Rerun of(ProjectReader project, TextIndex index, List<AutocodingRule> rules) {
    List<Asked> asked = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    for (AutocodingRule rule : rules) {
      try {
        Set<HitKey> before = SeenHits.read(rule.seen().text());
        Set<HitKey> now = index.keys(project, rule.query());
        Set<HitKey> all = new HashSet<>(before);
        if (!all.addAll(now)) {
          asked.add(new Asked(rule, List.of(), before));
          continue;
        }
        List<Hit> fresh =
            index
                .search(project, new SearchRequest(rule.query(), Integer.MAX_VALUE))
                .hits()
                .stream()
                .filter(hit -> !before.contains(HitKey.of(hit)))
                .toList();
        asked.add(new Asked(rule, fresh, all));
      } catch (QueryException e) {
        faults.add(new Fault(rule, e));
      }
    }
    return new Rerun(List.copyOf(asked), List.copyOf(faults));
  }

  /** Queries that could not be asked. */
  public List<Fault> faults() {
    return faults;
  }

  /**
   * What would be done now, for each autocoding that could be asked.
   *
   * @param coder name of who would do it
   */
  public List<Outcome> plan(ProjectReader project, String coder) {
    return outcomes(project, Planner.idOf(project, coder));
  }

  private List<Outcome> outcomes(ProjectReader project, @Nullable UUID coder) {
    Planner planner = new Planner(project, coder);
    List<Outcome> outcomes = new ArrayList<>();
    for (Asked one : asked) {
      AutocodingRule rule = one.rule();
      CodePath code = project.codebook().path(rule.code());
      outcomes.add(
          new Outcome(
              rule, code, one.fresh().size(), planner.plan(request(rule, code), one.fresh())));
    }
    return outcomes;
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    List<Outcome> outcomes = outcomes(project, coder);
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Asked one = asked.get(i);
      Outcome outcome = outcomes.get(i);
      if (outcome.plan().passages().isEmpty()) {
        continue;
      }
      AutocodingRule before = current(project, one.rule());
      AutocodingRule after =
          before.asked(before.repeated(), Wording.of(SeenHits.write(one.seen())));
      CodedByRule.Kept kept =
          new CodedByRule.Kept(after, List.of(new Change.AutocodingRevised(before, after)));
      changes.addAll(
          CodedByRule.changes(
              project, coder, outcome.code(), false, outcome.plan().passages(), code -> kept));
    }
    if (changes.isEmpty()) {
      throw new KodebokException(
          AutocodingReason.NOTHING_NEW, "No autocoding has new hits to code.");
    }
    return changes;
  }

  private static AutocodingRule current(ProjectReader project, AutocodingRule rule) {
    return AutocodingEdits.find(project, rule.id());
  }

  private static AutocodingRequest request(AutocodingRule rule, CodePath code) {
    return new AutocodingRequest(
        rule.query(), rule.unit(), Readings.parse(rule.readings()), code, false, true);
  }
}
