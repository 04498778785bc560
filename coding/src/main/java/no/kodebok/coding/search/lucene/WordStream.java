package no.kodebok.coding.search.lucene;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import no.kodebok.coding.search.analysis.Word;
import no.kodebok.coding.search.analysis.WordForms;
import no.kodebok.coding.search.analysis.Words;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The words of a text as Lucene takes them: all forms of a word at one position. */
final class WordStream extends TokenStream {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
  private final Iterator<Word> words;
  private final Deque<String> forms = new ArrayDeque<>();

  private final boolean scanned;

  WordStream(String text, boolean scanned) {
    this.scanned = scanned;
    this.words = Words.of(text).iterator();
  }

  @Override
  public boolean incrementToken() {
    clearAttributes();
    boolean first = forms.isEmpty();
    if (first) {
      if (!words.hasNext()) {
        return false;
      }
      Set<String> seen = new HashSet<>();
      for (WordForms.Occurrence occurrence : WordForms.indexed(words.next(), scanned)) {
        String form = occurrence.form().term();
        if (seen.add(form)) {
          forms.add(form);
        }
      }
    }
    term.append(forms.remove());
    step.setPositionIncrement(first ? 1 : 0);
    return true;
  }
}
