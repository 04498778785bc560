package no.kodebok.coding.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.change.ChangeJson;
import no.kodebok.coding.change.HistoryEntry;
import no.kodebok.coding.change.HistoryEntry.Action;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.store.StoreReason;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The log of steps: what undo, redo and the search index are made of. */
final class History {
  private History() {}

  static long last(Handle h) {
    return h.createQuery("select coalesce(max(number), 0) from history").mapTo(Long.class).one();
  }

  static List<HistoryEntry> after(Handle h, long after, int limit) {
    return h.createQuery("select * from history where number > :after order by number limit :limit")
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> entry(h, row))
        .list();
  }

  static List<HistoryEntry> before(Handle h, long before, int limit, @Nullable String coder) {
    return h.createQuery(
            "select * from history where number < :before"
                + (coder == null ? "" : " and coder = :coder")
                + " order by number desc limit :limit")
        .bindMap(coder == null ? Map.of() : Map.of("coder", coder))
        .bind("before", before)
        .bind("limit", limit)
        .map((row, context) -> entry(h, row))
        .list();
  }

  static List<String> coders(Handle h) {
    return h.createQuery("select distinct coder from history order by coder")
        .mapTo(String.class)
        .list();
  }

  /** Steps that stand from this one on, newest first. */
  static List<HistoryEntry> standingFrom(Handle h, long number) {
    return h.createQuery(
            "select * from history where action = 'DO' and undone_by is null and number >= :number"
                + " order by number desc")
        .bind("number", number)
        .map((row, context) -> entry(h, row))
        .list();
  }

  static HistoryEntry append(
      Handle h, String coder, Action action, @Nullable Long target, List<Change> changes) {
    HistoryEntry entry =
        new HistoryEntry(
            last(h) + 1, Ids.next(), Instant.now(), coder, action, target, false, changes);
    h.createUpdate(
            "insert into history (number, id, done_at, coder, action, target, changes)"
                + " values (:number, :id, :at, :coder, :action, :target, :changes)")
        .bind("number", entry.number())
        .bind("id", entry.id().toString())
        .bind("at", entry.at().toString())
        .bind("coder", coder)
        .bind("action", action.name())
        .bind("target", target)
        .bind("changes", ChangeJson.write(changes))
        .execute();
    return entry;
  }

  static boolean hasStanding(Handle h, String coder) {
    return exists(h, standingOf(coder), coder);
  }

  static boolean hasRepeatable(Handle h, String coder) {
    return exists(h, repeatableOf(coder), coder);
  }

  /** Steps that stand, newest first. */
  static List<HistoryEntry> standing(Handle h, int count, @Nullable String coder) {
    return entries(h, standingOf(coder) + " order by number desc", count, coder);
  }

  /** Steps that are taken back and that nothing new came after, the last taken back first. */
  static List<HistoryEntry> repeatable(Handle h, int count, @Nullable String coder) {
    return entries(h, repeatableOf(coder) + " order by undone_by desc", count, coder);
  }

  private static String standingOf(@Nullable String coder) {
    return "from history where action = 'DO' and undone_by is null" + own(coder);
  }

  /** The newest step, asked for in two parts: each is the end of an index. */
  private static String repeatableOf(@Nullable String coder) {
    String newest = "(select coalesce(max(number), 0) from history where action = 'DO'";
    return "from history where action = 'DO'"
        + own(coder)
        + " and undone_by > "
        + newest
        + " and undone_by is null"
        + own(coder)
        + ") and undone_by > "
        + newest
        + " and undone_by is not null"
        + own(coder)
        + ")";
  }

  private static String own(@Nullable String coder) {
    return coder == null ? "" : " and coder = :coder";
  }

  private static List<HistoryEntry> entries(
      Handle h, String steps, int count, @Nullable String coder) {
    return h.createQuery("select * " + steps + " limit :count")
        .bindMap(coder == null ? Map.of() : Map.of("coder", coder))
        .bind("count", count)
        .map((row, context) -> entry(h, row))
        .list();
  }

  private static boolean exists(Handle h, String steps, String coder) {
    return h.createQuery("select number " + steps + " limit 1")
        .bind("coder", coder)
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }

  static void markUndone(Handle h, long number, @Nullable Long by) {
    h.createUpdate("update history set undone_by = :by where number = :number")
        .bind("by", by)
        .bind("number", number)
        .execute();
  }

  private static HistoryEntry entry(Handle h, ResultSet row) throws SQLException {
    long number = row.getLong("number");
    try {
      return entry(h, row, number);
    } catch (RuntimeException e) {
      throw new KodebokException(
          StoreReason.STEP_DAMAGED.with(number),
          "Step "
              + number
              + " of the history cannot be read: the file is damaged. Restore a backup.",
          e);
    }
  }

  private static HistoryEntry entry(Handle h, ResultSet row, long number) throws SQLException {
    long target = row.getLong("target");
    boolean hasTarget = !row.wasNull();
    row.getLong("undone_by");
    boolean undone = !row.wasNull();
    return new HistoryEntry(
        number,
        UUID.fromString(row.getString("id")),
        Instant.parse(row.getString("done_at")),
        row.getString("coder"),
        Action.valueOf(row.getString("action")),
        hasTarget ? target : null,
        undone,
        ChangeJson.read(row.getString("changes"), new Wordings(h)));
  }
}
