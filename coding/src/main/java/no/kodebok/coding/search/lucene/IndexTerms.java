package no.kodebok.coding.search.lucene;

import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.analysis.RecentWords;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordForms;
import org.apache.lucene.util.BytesRef;

/** The terms that words of a text have in the index. */
final class IndexTerms {
  private static final RecentWords<List<BytesRef>> CLEAN = remembered(false);
  private static final RecentWords<List<BytesRef>> SCANNED = remembered(true);

  private IndexTerms() {}

  /** The terms, none twice. */
  static List<BytesRef> of(Word word, boolean scanned) {
    boolean grouped = word.range().length() > word.text().length();
    if (grouped || word.capitals()) {
      return terms(word, scanned);
    }
    return (scanned ? SCANNED : CLEAN).of(word.text());
  }

  private static RecentWords<List<BytesRef>> remembered(boolean scanned) {
    return new RecentWords<>(
        word -> terms(new Word(word, new TextRange(0, word.length()), false), scanned));
  }

  private static List<BytesRef> terms(Word word, boolean scanned) {
    return WordForms.indexed(word, scanned).stream()
        .map(occurrence -> occurrence.form().term())
        .distinct()
        .map(BytesRef::new)
        .toList();
  }
}
