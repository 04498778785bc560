package no.kodebok.coding.tables.disclosure;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.tables.Base;
import no.kodebok.coding.tables.BaseLine;
import no.kodebok.coding.tables.BatteryTable;
import no.kodebok.coding.tables.CrossTable;
import no.kodebok.coding.tables.FrequencyTable;
import no.kodebok.coding.tables.MeansTable;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.SetTable;
import no.kodebok.coding.tables.Table;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.Withheld;
import org.jspecify.annotations.Nullable;

/**
 * Hides cells of few respondents, and as many others as it takes so that nobody can compute them
 * from totals, percents with their bases, sums of categories or statistics. The rule:
 *
 * <ul>
 *   <li>A cell or total of 1 to one less than the threshold is hidden, with its weighted count,
 *       percents, expected count, residual, mean and interval.
 *   <li>Zeros are shown, and never hidden to protect others.
 *   <li>Then the fewest others are hidden, and among them those of few, so that for each small cell
 *       as many values remain possible as such a cell may have. Their witnesses prove it.
 *   <li>A percent whose base is hidden goes, and so do sums of categories, means and statistics
 *       that hidden cells are part of.
 *   <li>Where that is not enough, a block, and at last the table, is withheld. A block or table of
 *       fewer respondents than the threshold always is.
 *   <li>Codes beside those above them, and nested variables in both directions, are sums of cells
 *       that are hidden and proved one by one: see {@link SumProtection}. A table whose figures
 *       make up each other in still other ways is withheld: see {@link Groups}.
 *   <li>How many did not answer is no such cell, unless the table shows them as rows.
 * </ul>
 */
public final class SmallCells {
  /** Sentences that tell, or help to compute, what is hidden. */
  private static final List<String> TELLING =
      List.of("note.sum", "note.sums", "note.small", "note.expected");

  private static final List<String> OF_BASES =
      List.of(
          "note.blockBase",
          "note.percentOfAll",
          "note.percentAndValid",
          "note.set",
          "note.codeSet",
          "note.rankSet",
          "note.reliability",
          "note.routing",
          "note.routingDiffers");

  private SmallCells() {}

  /**
   * The table as it may be shown.
   *
   * @param threshold the fewest respondents of a cell that may be shown; below 2 hides nothing
   */
  public static Table hide(Table table, int threshold, Messages messages) {
    if (threshold < 2 || !Small.any(table, threshold)) {
      return table;
    }
    long valid = table.head().base().valid();
    Hidden hidden =
        (valid > 0 && valid < threshold) || (Groups.tangled(table) && !Groups.summed(table))
            ? null
            : hide(table, threshold);
    if (hidden == null) {
      return withNotes(
          Nothing.of(table),
          messages.text("base.withheld"),
          List.of(messages.text("note.withheld", threshold)));
    }
    if (!hidden.tally().any()) {
      return table;
    }
    TableHead head = hidden.table().head();
    List<String> notes = new ArrayList<>();
    for (String note : head.notes()) {
      boolean ofBases = OF_BASES.stream().anyMatch(key -> messages.says(key, note));
      boolean telling = TELLING.stream().anyMatch(key -> messages.says(key, note));
      if (!telling && !(ofBases && basesHidden(hidden.table()))) {
        notes.add(note);
      }
    }
    Tally tally = hidden.tally();
    notes.add(messages.text("note.hidden", tally.small(), threshold, tally.others()));
    if (tally.withheld() > 0) {
      notes.add(messages.text("note.withheldParts", tally.withheld()));
    }
    notes.add(messages.text("note.audited", Protection.width(threshold) + 1));
    Base base = head.base();
    boolean same = base.equals(table.head().base());
    return withNotes(
        hidden.table(), same ? head.baseLine() : new BaseLine(messages, head).of(base), notes);
  }

  private static @Nullable Hidden hide(Table table, int threshold) {
    return switch (table) {
      case FrequencyTable frequency -> new FrequencyHiding(frequency, threshold).run();
      case CrossTable cross -> new CrossHiding(cross, threshold).run();
      case SetTable set -> new SetHiding(set, threshold).run();
      case MeansTable means -> new MeansHiding(means, threshold).run();
      case BatteryTable battery -> new BatteryHiding(battery, threshold).run();
    };
  }

  /** Whether a base is hidden that sentences may tell. */
  private static boolean basesHidden(Table table) {
    boolean parts =
        switch (table) {
          case CrossTable cross ->
              cross.blocks().stream().anyMatch(b -> Withheld.is(b.base().valid()));
          case MeansTable means ->
              means.blocks().stream().anyMatch(b -> Withheld.is(b.base().valid()));
          case BatteryTable battery -> true;
          case FrequencyTable frequency -> Withheld.is(frequency.head().base().answered());
          case SetTable set -> false;
        };
    return parts || Withheld.is(table.head().base().valid());
  }

  private static Table withNotes(Table table, String baseLine, List<String> notes) {
    TableHead head = Heading.with(table.head(), table.head().base(), baseLine, notes);
    return switch (table) {
      case FrequencyTable t ->
          new FrequencyTable(head, t.cells(), t.missing(), t.total(), t.summary());
      case CrossTable t ->
          new CrossTable(
              head, t.rows(), t.blocks(), t.totals(), t.summary(), t.adjustment(), t.waves());
      case SetTable t ->
          new SetTable(
              head,
              t.cells(),
              t.mentioned(),
              t.answeredWeighted(),
              t.responses(),
              t.responsesWeighted(),
              t.ofAnswered(),
              t.blocks(),
              t.statistics(),
              t.adjustment(),
              t.ranks(),
              t.waves());
      case MeansTable t -> new MeansTable(head, t.blocks(), t.total(), t.waves());
      case BatteryTable t ->
          new BatteryTable(head, t.values(), t.items(), t.reliability(), t.statistics());
    };
  }
}
