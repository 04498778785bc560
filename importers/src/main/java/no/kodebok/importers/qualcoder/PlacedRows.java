package no.kodebok.importers.qualcoder;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.database.ForeignDatabase.Row;
import no.kodebok.importers.exchange.CountedPassages;
import no.kodebok.importers.exchange.CountedPassages.Passage;
import no.kodebok.importers.exchange.Counting;
import no.kodebok.importers.exchange.MappedText;
import org.jspecify.annotations.Nullable;

/** Everything that is placed in one text: codings, annotations and the passages of cases. */
final class PlacedRows {
  private final List<Row> rows = new ArrayList<>();
  private final List<Row> coded;
  private final List<Row> annotations;
  private final MappedText mapped;
  private final Counting counting;
  private final List<int @Nullable []> places;

  PlacedRows(String words, List<Row> coded, List<Row> annotations, List<Row> ofCases) {
    this.coded = coded;
    this.annotations = annotations;
    this.mapped = MappedText.of(words);
    rows.addAll(coded);
    rows.addAll(annotations);
    rows.addAll(ofCases);
    CountedPassages counted =
        CountedPassages.of(
            words,
            false,
            rows.stream()
                .map(row ->
                    new Passage(
                        row.number("pos0"),
                        row.number("pos1"),
                        row.text("seltext").isEmpty() ? null : row.text("seltext")))
                .toList());
    counting = counted.counting();
    places = counted.places();
  }

  /** How the program counts places; the standard's way where nothing tells otherwise. */
  Counting counting() {
    return counting;
  }

  int size() {
    return rows.size();
  }

  Row row(int i) {
    return rows.get(i);
  }

  /** Where a row is placed; null where that is outside of the text, or nothing. */
  @Nullable TextRange range(int i) {
    int[] place = places.get(i);
    TextRange range = place == null ? null : mapped.range(place[0], place[1]);
    return range == null || range.isEmpty() ? null : range;
  }

  boolean isCoding(int i) {
    return i < coded.size();
  }

  boolean isAnnotation(int i) {
    return !isCoding(i) && i < coded.size() + annotations.size();
  }

  String words(TextRange range) {
    return range.in(mapped.text());
  }

  /** Whether a range has all the words of the text. */
  boolean isWhole(TextRange range) {
    return mapped.text().substring(0, range.start()).isBlank()
        && mapped.text().substring(range.end()).isBlank();
  }
}
