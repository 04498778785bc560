package no.kodebok.coding.matrix;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;

/** Says what was counted and what the numbers are to be read against. */
final class MatrixNotes {
  private static final int SHOWN = 5;

  private final Messages words;
  private final MatrixRequest request;
  private final List<CodeGroup> codes;

  MatrixNotes(Messages words, MatrixRequest request, List<CodeGroup> codes) {
    this.words = words;
    this.request = request;
    this.codes = codes;
  }

  static Messages words(Language language) {
    return Messages.of(MatrixNotes.class, "matrix", language);
  }

  String base(Counts total, String variable, long casesWithout, long passagesWithout) {
    String base = words.text("base.by", total.cases(), total.sources(), total.passages(), variable);
    return casesWithout == 0 && passagesWithout == 0
        ? base
        : base + " " + words.text("base.without", casesWithout, passagesWithout);
  }

  List<String> byVariable(boolean percents) {
    List<String> notes = new ArrayList<>();
    notes.add(words.text("note.count." + request.count().id()));
    notes.add(words.text("note.base." + request.count().id()));
    notes.add(
        words.text(
            percents
                ? "note.percent"
                : request.count() == MatrixCount.SHARE ? "note.share" : "note.noPercent"));
    children(notes);
    words(notes);
    return notes;
  }

  private void words(List<String> notes) {
    if (request.words() != null) {
      notes.add(words.text("note.words", request.words().text().replace(";", ", ")));
    }
  }

  List<String> byCodes() {
    List<String> notes = new ArrayList<>();
    notes.add(words.text("note.relation." + request.relation().id(), request.distance()));
    String counted = request.relation() == Relation.SEGMENT ? "segments" : "pairs";
    notes.add(
        words.text(
            request.count() == MatrixCount.PASSAGES
                ? "note.together." + counted
                : "note.together." + request.count().id()));
    notes.add(words.text("note.diagonal"));
    children(notes);
    words(notes);
    return notes;
  }

  private void children(List<String> notes) {
    boolean together = codes.stream().anyMatch(CodeGroup::includesChildren);
    notes.add(words.text(request.codes().isEmpty() ? "note.alone" : "note.children"));
    if (together && request.byCodes()) {
      nested(notes);
    }
  }

  /** A code below another of the matrix occurs together with it by definition. */
  private void nested(List<String> notes) {
    List<String> below = new ArrayList<>();
    for (CodeGroup upper : codes) {
      for (CodeGroup lower : codes) {
        if (!upper.equals(lower) && upper.codes().contains(lower.code())) {
          below.add(lower.path().toString());
        }
      }
    }
    if (!below.isEmpty()) {
      String shown = String.join(", ", below.subList(0, Math.min(SHOWN, below.size())));
      notes.add(words.text("note.nested", below.size() > SHOWN ? shown + " …" : shown));
    }
  }
}
