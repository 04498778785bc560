package no.kodebok.coding.agreement;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.codebook.PassageCheck;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.DecidedPlace;
import no.kodebok.coding.model.DecidedPlace.Choice;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Codes under the name of a consensus coder what the coders agree on, or what was decided. Each
 * edit is one undoable step, and the coders' own codings stay as they are.
 */
public final class ConsensusEdits {
  private ConsensusEdits() {}

  /**
   * Codes every place where all have the same passages and the consensus coder has not.
   *
   * @throws KodebokException when applied, if there is none left, or the consensus coder is one of
   *     those compared
   */
  public static Edit acceptAgreed(AgreementRequest request, String consensus) {
    return (project, coder) -> {
      Step step = new Step(project, request.coders(), consensus);
      for (ConsensusPlace place : Reconciliation.of(project, request, consensus).places()) {
        if (place.agreed() && !place.settled()) {
          step.settle(place, place.byCoder().getFirst());
        }
      }
      if (step.changes.stream().noneMatch(Change.PassageCoded.class::isInstance)) {
        throw new KodebokException(
            AgreementReason.NOTHING_AGREED,
            "There is nothing left that all of them have coded alike.");
      }
      return step.changes;
    };
  }

  /**
   * What is decided about a place.
   *
   * @param range of the place as it was shown
   * @param taken the coder whose passages hold; null for another choice
   * @param ends where what holds begins and ends; null for another choice
   */
  public record Decision(
      UUID code,
      UUID source,
      TextRange range,
      Choice choice,
      @Nullable String taken,
      @Nullable TextRange ends) {
    public Decision {
      if ((choice == Choice.ONE) != (taken != null) || (choice == Choice.ENDS) != (ends != null)) {
        throw new IllegalArgumentException(
            "A decision for one names one, and one of ends has ends");
      }
    }
  }

  /**
   * Decides about a place, anew where it was decided before.
   *
   * @param request whose passages count, as it was shown
   * @throws KodebokException when applied, if the coders have changed something there since, the
   *     ends do not fit the text, or the consensus coder is one of those compared
   */
  public static Edit decide(AgreementRequest request, String consensus, Decision decision) {
    return (project, coder) -> {
      Step step = new Step(project, request.coders(), consensus);
      ConsensusPlace place =
          Reconciliation.places(
                  project,
                  step.coders,
                  consensus,
                  decision.code(),
                  decision.source(),
                  request.automatic())
              .stream()
              .filter(one -> one.range().equals(decision.range()))
              .findFirst()
              .orElseThrow(() ->
                  new KodebokException(
                      AgreementReason.PLACE_CHANGED,
                      "The coders have changed something there since. Look at the place again."));
      step.settle(place, step.holds(place, decision));
      step.decide(decision, coder);
      return step.changes;
    };
  }

  /** The changes of a step, as they are gathered. */
  private static final class Step {
    private final ProjectReader project;
    private final ComparedCoders coders;
    private final UUID consensus;
    private final Instant at = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final List<Change> changes = new ArrayList<>();

    Step(ProjectReader project, List<String> names, String consensus) {
      this.project = project;
      this.coders = ComparedCoders.find(project, names);
      String name = consensus.strip();
      if (coders.names().stream().anyMatch(name::equalsIgnoreCase)) {
        throw new KodebokException(
            AgreementReason.CONSENSUS_COMPARED.with(name),
            "\"" + name + "\" is one of those who are compared. Give the consensus another name.");
      }
      this.consensus =
          project.coders().stream()
              .filter(coder -> coder.name().equals(name))
              .map(Coder::id)
              .findFirst()
              .orElseGet(() -> {
                Coder added = new Coder(Ids.next(), name);
                changes.add(new Change.CoderAdded(added));
                return added.id();
              });
    }

    List<TextRange> holds(ConsensusPlace place, Decision decision) {
      return switch (decision.choice()) {
        case NEITHER -> List.of();
        case BOTH ->
            UnitizingAlpha.merged(
                place.byCoder().stream().flatMap(List::stream).distinct().toList());
        case ONE -> {
          int taken = coders.names().indexOf(String.valueOf(decision.taken()));
          if (taken < 0) {
            throw new KodebokException(
                AgreementReason.PLACE_CHANGED,
                "\"" + decision.taken() + "\" is not one of those who are compared.");
          }
          yield place.byCoder().get(taken);
        }
        case ENDS -> {
          TextRange ends = decision.ends();
          if (ends == null) {
            throw new IllegalStateException("Ends without ends");
          }
          new PassageCheck(project).accept(place.source(), ends);
          yield List.of(ends);
        }
      };
    }

    /** Lets the consensus coder have these passages there and no others. */
    void settle(ConsensusPlace place, List<TextRange> holds) {
      List<TextRange> left = new ArrayList<>(holds);
      if (!place.consensus().isEmpty()) {
        for (Coding coding :
            project.codings(
                new CodingFilter(Set.of(place.code()), Set.of(place.source()), consensus))) {
          if (coding.range().overlaps(place.range()) && !left.remove(coding.range())) {
            remove(coding);
          }
        }
      }
      for (TextRange range : left) {
        changes.add(
            new Change.PassageCoded(
                new Coding(Ids.next(), place.code(), place.source(), range, consensus, at)));
      }
    }

    private void remove(Coding coding) {
      project.memos().stream()
          .filter(memo -> memo.about().equals(coding.id()))
          .forEach(memo -> changes.add(new Change.MemoRemoved(memo)));
      changes.add(new Change.CodingRemoved(coding));
    }

    void decide(Decision decision, UUID coder) {
      project.decidedPlaces().stream()
          .filter(place ->
              place.code().equals(decision.code())
                  && place.source().equals(decision.source())
                  && place.consensus().equals(consensus)
                  && place.range().overlaps(decision.range()))
          .forEach(place -> changes.add(new Change.DecisionRemoved(place)));
      changes.add(
          new Change.PlaceDecided(
              new DecidedPlace(
                  Ids.next(),
                  decision.code(),
                  decision.source(),
                  decision.range(),
                  consensus,
                  decision.choice(),
                  coder,
                  at)));
    }
  }
}
