package no.kodebok.coding.autocoding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.CodebookReason;
import no.kodebok.coding.model.AutocodingRule;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.HitKey;
import no.kodebok.coding.search.SeenHits;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;

/**
 * Puts a code on what a search has found, and keeps the query with it. What the same coder has
 * given the code already is passed over.
 */
public final class Autocoding implements Edit {
  private final AutocodingRequest request;
  private final List<Hit> hits;
  private final Set<HitKey> seen;

  private Autocoding(AutocodingRequest request, List<Hit> hits, Set<HitKey> seen) {
    this.request = request;
    this.hits = hits;
    this.seen = seen;
  }

  /**
   * Codes hits.
   *
   * @param found all hits of the query
   * @param chosen which of them are to be coded
   */
  public static Autocoding of(AutocodingRequest request, List<Hit> found, Predicate<Hit> chosen) {
    return new Autocoding(
        request,
        found.stream().filter(chosen).toList(),
        found.stream().map(HitKey::of).collect(Collectors.toSet()));
  }

  /** Codes all hits. */
  public static Autocoding of(AutocodingRequest request, List<Hit> found) {
    return of(request, found, hit -> true);
  }

  /** How many hits were chosen. */
  public int hits() {
    return hits.size();
  }

  /**
   * What this would do now.
   *
   * @param coder name of who would do it, who may be new
   * @throws KodebokException if the code is missing and is not to be made
   */
  public Plan plan(ProjectReader project, String coder) {
    return new Planner(project, Planner.idOf(project, coder)).plan(request, hits);
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Plan plan = new Planner(project, coder).plan(request, hits);
    if (plan.passages().isEmpty()) {
      throw plan.skipped() == 0
          ? new KodebokException(
              CodebookReason.NO_HITS_TO_CODE, "There is nothing to code: no hits.")
          : new KodebokException(
              CodebookReason.HITS_CODED_ALREADY.with(request.code()),
              "Every hit has the code \"%s\" by the same coder already.".formatted(request.code()));
    }
    return CodedByRule.changes(
        project,
        coder,
        request.code(),
        request.create(),
        plan.passages(),
        code -> kept(project, code, coder));
  }

  /** The same query for the same code is one rule, however often it is asked. */
  private CodedByRule.Kept kept(ProjectReader project, UUID code, UUID coder) {
    Optional<AutocodingRule> known =
        project.autocodings().stream()
            .filter(rule ->
                rule.code().equals(code)
                    && rule.query().equals(request.query())
                    && rule.unit() == request.unit()
                    && rule.readings().equals(request.readings().toString()))
            .findFirst();
    if (known.isPresent()) {
      AutocodingRule before = known.get();
      AutocodingRule after = revised(before);
      return new CodedByRule.Kept(
          after,
          after.equals(before) ? List.of() : List.of(new Change.AutocodingRevised(before, after)));
    }
    AutocodingRule rule =
        new AutocodingRule(
            Ids.next(),
            code,
            request.query(),
            request.unit(),
            request.readings().toString(),
            request.repeated(),
            Wording.of(SeenHits.write(seen)),
            coder,
            Instant.now().truncatedTo(ChronoUnit.MILLIS));
    return new CodedByRule.Kept(rule, List.of(new Change.AutocodingAdded(rule)));
  }

  private AutocodingRule revised(AutocodingRule before) {
    Set<HitKey> all = new HashSet<>(SeenHits.read(before.seen().text()));
    boolean repeated = before.repeated() || request.repeated();
    if (!all.addAll(seen)) {
      return repeated == before.repeated() ? before : before.asked(true, before.seen());
    }
    return before.asked(repeated, Wording.of(SeenHits.write(all)));
  }
}
