package no.kodebok.coding.blind;

import java.util.List;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Judgement;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Reason;

/** Why something is turned down while somebody codes blind. The ids are part of the API. */
public enum BlindReason implements Reason {
  CODE_REMOVAL_BLIND("codeRemovalBlind"),
  SUMMARY_BLIND("summaryBlind"),
  MARK_BLIND("markBlind"),
  COMPARISON_BLIND("comparisonBlind"),
  MERGE_BLIND("mergeBlind"),
  UNDO_BLIND("undoBlind"),
  BUILT_ON_BLIND("builtOnBlind"),
  OTHER_NAME_BLIND("otherNameBlind", "name other");

  private final String id;
  private final String names;

  BlindReason(String id) {
    this(id, "");
  }

  BlindReason(String id, String names) {
    this.id = id;
    this.names = names;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> names() {
    return Reason.split(names);
  }

  /**
   * The changes, where they are such as one can make without seeing what others have coded.
   *
   * @throws KodebokException if one would lose or write over what may be there of others
   */
  static List<Change> allowed(List<Change> changes) {
    changes.forEach(BlindReason::check);
    return changes;
  }

  private static void check(Change change) {
    switch (change) {
      case Change.CodeRemoved removed ->
          throw new KodebokException(
              CODE_REMOVAL_BLIND,
              "You code blind, so no code is taken away: others may have coded with it. Merge it"
                  + " into another, which loses nothing, or ask somebody who sees everything.");
      case Change.Judged judged when judged.kind() == Judgement.Kind.SUMMARY ->
          throw summary();
      case Change.Judged judged when judged.kind() == Judgement.Kind.JOINT ->
          throw mark();
      case Change.PlaceDecided decided -> throw comparison();
      case Change.DecisionRemoved removed -> throw comparison();
      default -> {}
    }
  }

  /** What is said of the summaries of cases on codes, of which there is one for all. */
  public static KodebokException summary() {
    return new KodebokException(
        SUMMARY_BLIND,
        "You code blind, and a summary is one for all who code: it is written once blind coding is"
            + " switched off.");
  }

  /** What is said of the marks of joint displays, of which there is one for all. */
  public static KodebokException mark() {
    return new KodebokException(
        MARK_BLIND,
        "You code blind, and a mark is one for all who code: it is set once blind coding is"
            + " switched off.");
  }

  /** What is said where the work of several is to be brought together. */
  public static KodebokException merging() {
    return new KodebokException(
        MERGE_BLIND,
        "You code blind, so projects are not merged: that would bring together what others have"
            + " coded. Ask somebody who sees everything.");
  }

  /** What is said where codings of several are laid beside each other. */
  public static KodebokException comparison() {
    return new KodebokException(
        COMPARISON_BLIND,
        "You code blind, so the codings of others are not compared with yours. Switch it off with"
            + " `kodebok settings P --blind \"\"` to see them.");
  }
}
