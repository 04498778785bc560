package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Passages of cases under codes, without their words: quotes are made of those only that are shown,
 * and nothing is told of them but their words.
 */
public final class CasePassages {
  /**
   * A passage under a code.
   *
   * @param chosen whether it is chosen to be printed
   */
  public record Passage(UUID caseId, UUID code, UUID source, TextRange range, boolean chosen) {}

  private final ProjectReader project;
  private final CaseSelection cases;
  private final AttributionRules attributions;
  private final Map<Passage, QuotePlace> places;
  private final List<Passage> all;

  private CasePassages(
      ProjectReader project,
      CaseSelection cases,
      AttributionRules attributions,
      Map<Passage, QuotePlace> places,
      List<Passage> all) {
    this.project = project;
    this.cases = cases;
    this.attributions = attributions;
    this.places = places;
    this.all = List.copyOf(all);
  }

  /**
   * Finds them, in the order of the codebook, then of the sources, then of the text.
   *
   * @param codes ids; nothing below them is added
   * @param where a filter expression over the variables of the case; null for all cases
   * @throws KodebokException if the filter is wrong
   */
  public static CasePassages of(
      ProjectReader project, Set<UUID> codes, @Nullable String where, Language language) {
    AttributionRules usual = AttributionRules.of(project, AttributionChoice.USUAL, language);
    CaseSelection cases = CaseSelection.load(project, where, usual.asked());
    Map<Passage, QuotePlace> places = new HashMap<>();
    List<Passage> all = new ArrayList<>();
    for (QuotePlace place : QuotePlaces.of(project, codes)) {
      if (place.caseId() != null && place.code() != null && cases.passes(place.caseId())) {
        Passage passage =
            new Passage(
                place.caseId(),
                place.code(),
                place.source().id(),
                place.range(),
                place.chosen() != null);
        places.put(passage, place);
        all.add(passage);
      }
    }
    return new CasePassages(project, cases, usual, places, all);
  }

  /** The same places of all cases, for whoever needs no quotes of them. */
  public static List<Passage> places(ProjectReader project, Set<UUID> codes) {
    List<Passage> all = new ArrayList<>();
    for (QuotePlace place : QuotePlaces.of(project, codes)) {
      if (place.caseId() != null && place.code() != null) {
        all.add(
            new Passage(
                place.caseId(),
                place.code(),
                place.source().id(),
                place.range(),
                place.chosen() != null));
      }
    }
    return all;
  }

  public List<Passage> all() {
    return all;
  }

  /** The quotes of some of them, in the same order. */
  public List<Quote> quotes(List<Passage> some) {
    List<QuotePlace> asked = new ArrayList<>();
    for (Passage passage : some) {
      QuotePlace place = places.get(passage);
      if (place == null) {
        throw new IllegalArgumentException("That passage is not among these");
      }
      asked.add(place);
    }
    return new QuoteMaker(
            project, cases, attributions, Detailing.none(project, cases)).make(asked);
  }
}
