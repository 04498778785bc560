package no.kodebok.coding.search.lucene;

import java.util.List;
import no.kodebok.coding.search.analysis.BrokenLines;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.Words;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The words of a text as Lucene takes them: all forms of a word at one position. */
final class WordStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final BytesRef form = new BytesRef();
  private final String text;
  private final List<Word> words;
  private final IndexTerms known;
  private final boolean scanned;
  private byte[] forms = {};
  private int next;
  private int read;

  /** Whether the forms are of a word over two lines, which stands where its first half does. */
  private boolean whole;

  WordStream(String text, IndexTerms known, boolean scanned) {
    this.text = text;
    this.known = known;
    this.scanned = scanned;
    this.words = Words.of(text);
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean first = next == forms.length;
    if (first) {
      Word joined = whole || read == 0 || read == words.size() ? null : joined();
      whole = joined != null;
      if (joined == null && read == words.size()) {
        return false;
      }
      forms = known.of(joined == null ? words.get(read++) : joined, scanned);
      next = 0;
    }
    next = IndexTerms.read(forms, next, form);
    term.setBytesRef(form);
    step.setPositionIncrement(first && !whole ? 1 : 0);
    return true;
  }

  private @Nullable Word joined() {
    return BrokenLines.join(text, words.get(read - 1), words.get(read));
  }
}
