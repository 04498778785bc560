package no.kodebok.coding.store.sql;

import java.util.List;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.model.Codebook;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The codebook as it was read last. It is asked for with every coding, which does not change it;
 * whether something else has, whoever did it, stands in the history.
 */
final class RecentCodebook {
  /** Reading the codes costs less than reading more steps than this. */
  private static final int MOST_STEPS = 20;

  /** As of a step or later: what came in between is read again, and never left out. */
  private record Known(long step, Codebook codebook) {}

  private volatile @Nullable Known known;

  /** The codebook of what is committed; not for use once a transaction has changed codes. */
  Codebook get(Handle h) {
    long last = History.last(h);
    Known before = known;
    Codebook codebook =
        before != null && stands(h, before.step(), last) ? before.codebook() : read(h);
    known = new Known(last, codebook);
    return codebook;
  }

  static Codebook read(Handle h) {
    return new Codebook(
        h.createQuery("select * from code").map((row, context) -> Rows.code(row)).list());
  }

  private static boolean stands(Handle h, long step, long last) {
    if (last < step || last - step > MOST_STEPS) {
      return false;
    }
    List<HistoryEntry> since = last == step ? List.of() : History.after(h, step, MOST_STEPS);
    return since.stream()
        .flatMap(entry -> entry.changes().stream())
        .allMatch(RecentCodebook::leavesCodes);
  }

  /** What is not known to leave the codes alone may have changed them. */
  private static boolean leavesCodes(Change change) {
    return change instanceof Change.PassageCoded
        || change instanceof Change.CodingRemoved
        || change instanceof Change.CodingRevised
        || change instanceof Change.CoderAdded
        || change instanceof Change.MemoAdded
        || change instanceof Change.MemoRemoved
        || change instanceof Change.MemoRevised;
  }
}
