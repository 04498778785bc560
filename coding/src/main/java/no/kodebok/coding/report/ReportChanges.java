package no.kodebok.coding.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.report.ReportFigures.Figures;
import no.kodebok.coding.tables.Messages;

/**
 * What is different between two reports, in the eyes of a reader: a figure that rounds to the same
 * as before has not changed.
 */
public final class ReportChanges {
  /** More figures than this are counted, not listed. */
  private static final int LISTED = 12;

  private final Messages words;

  private ReportChanges(Messages words) {
    this.words = words;
  }

  /** A sentence for each part that is new, gone or different; one that says so where none is. */
  public static List<String> between(ReportFigures before, ReportFigures now, Language language) {
    return new ReportChanges(Messages.of(ReportChanges.class, "report", language)).all(before, now);
  }

  private List<String> all(ReportFigures before, ReportFigures now) {
    SequencedMap<String, Figures> earlier = new LinkedHashMap<>();
    before.tables().forEach(table -> earlier.put(table.key(), table));
    List<String> sentences = new ArrayList<>();
    int same = 0;
    for (Figures table : now.tables()) {
      Figures old = earlier.remove(table.key());
      if (old == null) {
        sentences.add(words.text("changes.new", table.number(), table.title()));
      } else {
        String difference = difference(old, table);
        if (difference.isEmpty()) {
          same++;
        } else {
          sentences.add(difference);
        }
      }
    }
    earlier.values().forEach(old -> sentences.add(words.text("changes.gone", old.title())));
    sentences.add(
        sentences.isEmpty() ? words.text("changes.none") : words.text("changes.same", same));
    return sentences;
  }

  private String difference(Figures old, Figures now) {
    List<String> parts = new ArrayList<>();
    if (old.valid() != now.valid()) {
      parts.add(words.text("changes.valid", old.valid(), now.valid()));
    }
    List<String> figures = new ArrayList<>();
    int added = 0;
    for (Map.Entry<String, String> figure : now.shown().entrySet()) {
      String was = old.shown().get(figure.getKey());
      if (was == null) {
        added++;
      } else if (!Objects.equals(was, figure.getValue())) {
        figures.add(words.text("changes.figure", figure.getKey(), was, figure.getValue()));
      }
    }
    long gone =
        old.shown().keySet().stream().filter(name -> !now.shown().containsKey(name)).count();
    if (!figures.isEmpty()) {
      String listed =
          String.join("; ", figures.subList(0, Math.min(LISTED, figures.size())))
              + (figures.size() > LISTED ? " …" : "");
      parts.add(words.text("changes.figures", figures.size(), now.shown().size(), listed));
    }
    if (added > 0) {
      parts.add(words.text("changes.added", added));
    }
    if (gone > 0) {
      parts.add(words.text("changes.removed", gone));
    }
    return parts.isEmpty()
        ? ""
        : words.text("changes.table", now.number(), now.title(), String.join(" ", parts));
  }
}
