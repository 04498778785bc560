package no.kodebok.coding.search.lucene;

import java.util.Iterator;
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
  private final BytesRef form = new BytesRef();
  private final Iterator<Word> words;
  private final IndexTerms known;
  private final boolean scanned;
  private byte[] forms = {};
  private int next;

  WordStream(String text, IndexTerms known, boolean scanned) {
    this.known = known;
    this.scanned = scanned;
    this.words = Words.of(text).iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean first = next == forms.length;
    if (first) {
      if (!words.hasNext()) {
        return false;
      }
      forms = known.of(words.next(), scanned);
      next = 0;
    }
    next = IndexTerms.read(forms, next, form);
    term.setBytesRef(form);
    step.setPositionIncrement(first ? 1 : 0);
    return true;
  }
}
