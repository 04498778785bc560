package no.kodebok.exports.project;

import no.kodebok.coding.exchange.Workings;
import no.kodebok.coding.model.Judgement;

/** What people set up and decided, where a format has no place for it. */
public final class WorkingLosses {
  private WorkingLosses() {}

  /** Tells of each kind. */
  public static void tell(Workings workings, Losses losses) {
    losses.add("derivations", workings.derivations().size());
    losses.add("planned-tables", workings.plannedTables().size());
    for (Judgement judgement : workings.judgements()) {
      losses.add(
          switch (judgement.kind()) {
            case MASK -> "masks";
            case SUMMARY -> "summaries";
            case JOINT -> "joint-marks";
            case LITERATURE -> "literature-notes";
          },
          1);
    }
    losses.add("decided-places", workings.decidedPlaces().size());
    losses.add("rejected-suggestions", workings.rejectedSuggestions().size());
    losses.add("reviews", workings.reviews().size());
    losses.add("settings", workings.settings().size());
  }
}
