package no.kodebok.coding.search.lucene;

import java.util.List;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordForms;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the terms of the words met last; few words make up most of any text. A word pushes out
 * the one in its place. Threads may lose each other's entries, never see a wrong one.
 */
final class FormCache {
  private static final int PLACES = 1 << 16;

  private final @Nullable Entry[] entries = new @Nullable Entry[PLACES];

  /** The terms, none twice. */
  List<String> of(Word word, boolean scanned) {
    boolean grouped = word.range().length() > word.text().length();
    if (grouped || word.capitals()) {
      return terms(word, scanned);
    }
    int hash = word.text().hashCode() * 2 + (scanned ? 1 : 0);
    int place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    Entry entry = entries[place];
    if (entry == null || entry.scanned != scanned || !entry.word.equals(word.text())) {
      entry = new Entry(word.text(), scanned, terms(word, scanned));
      entries[place] = entry;
    }
    return entry.terms;
  }

  private static List<String> terms(Word word, boolean scanned) {
    return WordForms.indexed(word, scanned).stream()
        .map(occurrence -> occurrence.form().term())
        .distinct()
        .toList();
  }

  private record Entry(String word, boolean scanned, List<String> terms) {}
}
