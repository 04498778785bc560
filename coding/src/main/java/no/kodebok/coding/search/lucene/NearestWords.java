package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.WordHint;
import no.kodebok.coding.search.analysis.Form;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;
import no.kodebok.coding.search.query.Clause;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** For words that no text has: words of the texts that differ in one or two letters. */
final class NearestWords {
  private static final int SHOWN = 3;
  private static final int SHORT = 5;

  private final IndexReader reader;

  NearestWords(IndexReader reader) {
    this.reader = reader;
  }

  List<WordHint> of(Clause query) throws IOException {
    List<WordHint> hints = new ArrayList<>();
    collect(query, hints);
    return hints;
  }

  private void collect(Clause clause, List<WordHint> hints) throws IOException {
    switch (clause) {
      case Clause.Word word -> add(word.text(), word.position(), hints);
      case Clause.Phrase phrase -> add(phrase.text(), phrase.position() + 1, hints);
      case Clause.Near near -> add(near.text(), near.position() + 1, hints);
      case Clause.Together together -> each(together.parts(), hints);
      case Clause.All all -> each(all.parts(), hints);
      case Clause.Any any -> each(any.parts(), hints);
      case Clause.Prefix prefix -> {}
      case Clause.Not not -> {}
      case Clause.Filter filter -> {}
    }
  }

  private void each(List<Clause> parts, List<WordHint> hints) throws IOException {
    for (Clause part : parts) {
      collect(part, hints);
    }
  }

  private void add(String written, int position, List<WordHint> hints) throws IOException {
    for (Word word : Words.of(written)) {
      Term term = new Term(Fields.WORDS, new Form(Reading.EXACT, word.text()).term());
      if (reader.docFreq(term) == 0) {
        hints.add(
            new WordHint(word.range().in(written), position + word.range().start(), nearest(term)));
      }
    }
  }

  private List<String> nearest(Term word) throws IOException {
    int edits = word.text().length() <= SHORT ? 1 : 2;
    record Known(float likeness, int frequency) {}
    Map<String, Known> known = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(Fields.WORDS);
      if (terms != null) {
        // The sign of the reading must be the same.
        FuzzyTermsEnum each = new FuzzyTermsEnum(terms, word, edits, 1, true);
        BoostAttribute likeness = each.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef term = each.next(); term != null; term = each.next()) {
          known.merge(
              term.utf8ToString().substring(1),
              new Known(likeness.getBoost(), each.docFreq()),
              (a, b) -> new Known(a.likeness, a.frequency + b.frequency));
        }
      }
    }
    return known.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, Known>>comparingDouble(e -> -e.getValue().likeness)
                .thenComparingInt(e -> -e.getValue().frequency)
                .thenComparing(Map.Entry::getKey))
        .limit(SHOWN)
        .map(Map.Entry::getKey)
        .toList();
  }
}
