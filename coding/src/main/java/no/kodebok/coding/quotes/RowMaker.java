package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.store.ProjectReader;

/** Makes the rows that are shown: their quotes, their hints, and what is folded into them. */
final class RowMaker {
  private final ProjectReader project;
  private final Codebook codebook;
  private final QuoteMaker quotes;
  private final AnonymityHints hints;
  private final Map<UUID, WordUse> uses = new HashMap<>();

  RowMaker(ProjectReader project, Codebook codebook, QuoteMaker quotes, AnonymityHints hints) {
    this.project = project;
    this.codebook = codebook;
    this.quotes = quotes;
    this.hints = hints;
  }

  List<QuoteListing.Row> rows(List<Arranged.Row> rows) {
    List<Arranged.Row> all = new ArrayList<>();
    for (Arranged.Row row : rows) {
      all.add(row);
      all.addAll(row.like());
    }
    List<Quote> made =
        quotes.make(all.stream().map(row -> row.passage().under(row.code())).toList());
    if (made.size() != all.size()) {
      throw new IllegalStateException("A passage of the board has no text");
    }
    List<QuoteListing.Row> shown = new ArrayList<>();
    int at = 0;
    for (Arranged.Row row : rows) {
      int first = at++;
      List<QuoteListing.Row> like = new ArrayList<>();
      for (Arranged.Row other : row.like()) {
        like.add(row(other, made.get(at++), List.of()));
      }
      shown.add(row(row, made.get(first), like));
    }
    return shown;
  }

  private QuoteListing.Row row(Arranged.Row row, Quote quote, List<QuoteListing.Row> like) {
    return new QuoteListing.Row(
        quote,
        row.group().label(),
        row.group().rows().size(),
        row.passage().codes().stream().map(codebook::path).toList(),
        hints.of(quote.edited(), use(quote.sourceId())),
        like);
  }

  private WordUse use(UUID source) {
    return uses.computeIfAbsent(source, id -> WordUse.in(project.text(id).text()));
  }
}
