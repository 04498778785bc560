package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.analysis.Form;
import no.kodebok.coding.search.analysis.Vocabulary;
import no.kodebok.coding.search.analysis.WordExpander;
import no.kodebok.coding.search.analysis.WordTable;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words that an index has. Those of a part of it are read once: a part never changes, but for
 * being left out.
 */
final class IndexWords {
  private static final Map<IndexReader.CacheKey, Map<Reading, WordTable>> READ =
      new ConcurrentHashMap<>();

  private IndexWords() {}

  /** Finds what words of a query may mean in this state of the index. */
  static WordExpander expander(IndexReader reader) {
    List<WordTable> words = new ArrayList<>();
    List<WordTable> scanned = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Map<Reading, WordTable> tables = of(leaf.reader());
      words.add(tables.get(Reading.EXACT));
      scanned.add(tables.get(Reading.OCR));
    }
    return new WordExpander(new Vocabulary(words), new Vocabulary(scanned));
  }

  private static Map<Reading, WordTable> of(LeafReader leaf) {
    IndexReader.CacheHelper cache = leaf.getCoreCacheHelper();
    if (cache == null) {
      return read(leaf);
    }
    return READ.computeIfAbsent(
        cache.getKey(),
        key -> {
          cache.addClosedListener(READ::remove);
          return read(leaf);
        });
  }

  private static Map<Reading, WordTable> read(LeafReader leaf) {
    try {
      Terms terms = leaf.terms(Fields.WORDS);
      return Map.of(
          Reading.EXACT, table(terms, Reading.EXACT), Reading.OCR, table(terms, Reading.OCR));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static WordTable table(Terms terms, Reading as) throws IOException {
    List<String> words = new ArrayList<>();
    int[] counts = new int[1024];
    if (terms != null) {
      BytesRef sign = new BytesRef(String.valueOf(Form.sign(as)));
      TermsEnum each = terms.iterator();
      BytesRef term = each.seekCeil(sign) == TermsEnum.SeekStatus.END ? null : each.term();
      for (;
          term != null && term.bytes[term.offset] == sign.bytes[sign.offset];
          term = each.next()) {
        if (words.size() == counts.length) {
          counts = Arrays.copyOf(counts, counts.length * 2);
        }
        counts[words.size()] = each.docFreq();
        words.add(term.utf8ToString().substring(1));
      }
    }
    return WordTable.of(words, counts);
  }
}
