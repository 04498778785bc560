package no.kodebok.coding.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.search.Match.Reading;
import no.kodebok.coding.search.analysis.Abbreviations;
import no.kodebok.coding.search.analysis.Form;
import no.kodebok.coding.search.analysis.Vocabulary;
import no.kodebok.coding.search.analysis.WordExpander;
import no.kodebok.coding.search.analysis.WordTable;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The words that an index has, kept while it grows. Small parts of the index have tables of their
 * own; the words of the big ones are in one table, which is made anew only when a big part brings
 * words of its own: mostly big parts are smaller ones put together.
 */
final class IndexWords {
  /** A part with more segments than this is big. */
  private static final int BIG = 20_000;

  private Tables big = Tables.NONE;
  private final Set<IndexReader.CacheKey> inBig = new HashSet<>();
  private final Map<IndexReader.CacheKey, Tables> small = new HashMap<>();
  private List<IndexReader.CacheKey> seen = List.of();
  private @Nullable WordExpander expander;
  private Map<Abbreviations.Explained, Integer> abbreviations = Map.of();

  /** The words of all texts, and of those that a scanner read. */
  private record Tables(WordTable written, WordTable scanned) {
    static final Tables NONE =
        new Tables(WordTable.of(List.of(), new int[0]), WordTable.of(List.of(), new int[0]));

    static Tables read(@Nullable Terms terms) throws IOException {
      return new Tables(table(terms, Reading.EXACT), table(terms, Reading.OCR));
    }

    Tables with(Tables other) {
      return new Tables(written.with(other.written), scanned.with(other.scanned));
    }
  }

  /** Finds what words of a query may mean in this state of the index. */
  synchronized WordExpander expander(IndexReader reader) throws IOException {
    List<IndexReader.CacheKey> keys = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      keys.add(leaf.reader().getCoreCacheHelper().getKey());
    }
    if (expander == null || !keys.equals(seen)) {
      expander = newExpander(reader);
      abbreviations = readAbbreviations(reader);
      seen = keys;
    }
    return expander;
  }

  /** The abbreviations that the texts explain, with the number of segments that do. */
  synchronized Map<Abbreviations.Explained, Integer> abbreviations(IndexReader reader)
      throws IOException {
    expander(reader);
    return abbreviations;
  }

  private static Map<Abbreviations.Explained, Integer> readAbbreviations(IndexReader reader)
      throws IOException {
    Map<Abbreviations.Explained, Integer> found = new LinkedHashMap<>();
    Terms terms = MultiTerms.getTerms(reader, Fields.ABBREVIATION);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String written = term.utf8ToString();
        int parted = written.indexOf(Fields.PARTED);
        found.put(
            new Abbreviations.Explained(
                written.substring(0, parted), List.of(written.substring(parted + 1).split(" "))),
            each.docFreq());
      }
    }
    return found;
  }

  private WordExpander newExpander(IndexReader reader) throws IOException {
    List<LeafReader> unread = new ArrayList<>();
    List<Tables> tables = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      LeafReader part = leaf.reader();
      IndexReader.CacheKey key = part.getCoreCacheHelper().getKey();
      if (part.maxDoc() <= BIG) {
        Tables own = small.get(key);
        if (own == null) {
          own = Tables.read(part.terms(Fields.WORDS));
          keep(part, () -> small.remove(key));
          small.put(key, own);
        }
        tables.add(own);
      } else if (!inBig.contains(key)) {
        unread.add(part);
      }
    }
    if (!unread.isEmpty()) {
      // Read together, so that a word of several parts is met once.
      MultiReader parts = new MultiReader(unread.toArray(IndexReader[]::new), false);
      Tables read = Tables.read(MultiTerms.getTerms(parts, Fields.WORDS));
      big = inBig.isEmpty() ? read : big.with(read);
      unread.forEach(this::inBig);
    }
    if (inBig.isEmpty()) {
      big = Tables.NONE;
    } else {
      tables.add(big);
    }
    return new WordExpander(
        new Vocabulary(tables.stream().map(Tables::written).toList()),
        new Vocabulary(tables.stream().map(Tables::scanned).toList()));
  }

  /** Takes in a part that others were put together to, before anybody searches in it. */
  void warm(LeafReader part) throws IOException {
    if (part.maxDoc() > BIG && hasBig()) {
      Tables read = Tables.read(part.terms(Fields.WORDS));
      synchronized (this) {
        big = big.with(read);
        inBig(part);
      }
    }
  }

  private synchronized boolean hasBig() {
    return !inBig.isEmpty();
  }

  private void inBig(LeafReader part) {
    IndexReader.CacheKey key = part.getCoreCacheHelper().getKey();
    inBig.add(key);
    keep(part, () -> inBig.remove(key));
  }

  private void keep(LeafReader part, Runnable gone) {
    part.getCoreCacheHelper()
        .addClosedListener(key -> {
          synchronized (this) {
            gone.run();
          }
        });
  }

  private static WordTable table(@Nullable Terms terms, Reading as) throws IOException {
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
