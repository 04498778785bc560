package no.kodebok.coding.search.lucene;

import java.util.Iterator;
import java.util.List;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/** The words of a text as Lucene takes them: all forms of a word at one position. */
final class WordStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Iterator<Word> words;
  private final boolean scanned;
  private List<BytesRef> forms = List.of();
  private int next;

  WordStream(String text, boolean scanned) {
    this.scanned = scanned;
    this.words = Words.of(text).iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean first = next == forms.size();
    if (first) {
      if (!words.hasNext()) {
        return false;
      }
      forms = IndexTerms.of(words.next(), scanned);
      next = 0;
    }
    term.setBytesRef(forms.get(next++));
    step.setPositionIncrement(first ? 1 : 0);
    return true;
  }
}
