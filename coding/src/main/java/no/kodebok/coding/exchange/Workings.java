package no.kodebok.coding.exchange;

import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.Derivation;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.PassageReview;
import no.kodebok.coding.model.PlannedTable;
import no.kodebok.coding.model.RejectedSuggestion;
import no.kodebok.coding.store.ProjectReader;

/**
 * What people set up and decided while they worked: how variables are derived, which tables are
 * planned, what was judged, and what is still to be looked at.
 *
 * @param reviews passages of corrected texts that nobody has looked at yet
 */
public record Workings(
    List<Derivation> derivations,
    List<PlannedTable> plannedTables,
    List<Judgement> judgements,
    List<DecidedPlace> decidedPlaces,
    List<RejectedSuggestion> rejectedSuggestions,
    List<PassageReview> reviews,
    Map<String, String> settings) {
  public Workings {
    derivations = List.copyOf(derivations);
    plannedTables = List.copyOf(plannedTables);
    judgements = List.copyOf(judgements);
    decidedPlaces = List.copyOf(decidedPlaces);
    rejectedSuggestions = List.copyOf(rejectedSuggestions);
    reviews = List.copyOf(reviews);
    settings = Map.copyOf(settings);
  }

  static Workings of(ProjectReader reader) {
    return new Workings(
        reader.derivations(),
        reader.plannedTables(),
        reader.judgements(),
        reader.decidedPlaces(),
        reader.rejectedSuggestions(null),
        reader.reviews(),
        reader.settings());
  }
}
