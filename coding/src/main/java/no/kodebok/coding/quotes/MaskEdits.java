package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Wording;
import no.kodebok.coding.store.Edit;

/** Keeps the letters that stand for names; one undoable step. */
public final class MaskEdits {
  private MaskEdits() {}

  /**
   * Keeps letters.
   *
   * @param given as {@link QuoteSheets.Prepared} has them
   * @throws KodebokException when applied, if others were given since
   */
  public static Edit keep(Map<String, String> given) {
    Map<String, String> letters = new HashMap<>(given);
    return (project, coder) -> {
      List<Change> changes = new ArrayList<>();
      for (Judgement one : project.judgements()) {
        if (one.kind() == Judgement.Kind.MASK
            && (letters.containsKey(one.about()) || letters.containsValue(one.wording().text()))) {
          throw new KodebokException(
              QuoteReason.MASKS_KNOWN,
              "Letters were given to the same names at the same time. Ask again.");
        }
      }
      letters.entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(one ->
              changes.add(
                  new Change.Judged(
                      Judgement.Kind.MASK, one.getKey(), null, Wording.of(one.getValue()))));
      return changes;
    };
  }
}
