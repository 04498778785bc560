package no.kodebok.coding.prose;

import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.analysis.Sentences;

/** The sentences of a text, and their parts. */
final class Passages {
  private final String text;
  private final Sentences sentences;
  private final Lexicon lexicon = Lexicon.installed();

  Passages(String text) {
    this.text = text;
    this.sentences = new Sentences(text);
  }

  /** The sentence that a range begins in, and all that the range reaches into. */
  TextRange sentence(TextRange range) {
    return sentences.around(range);
  }

  /** The sentence before; empty for the first, and where a blank line is between them. */
  TextRange before(TextRange sentence) {
    int end = sentence.start();
    int last = end - 1;
    int lines = 0;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      lines += text.charAt(last) == '\n' ? 1 : 0;
      last--;
    }
    return last < 0 || lines > 1
        ? new TextRange(end, end)
        : sentences.around(new TextRange(last, last + 1));
  }

  /**
   * The part of a sentence that a number belongs to: up to the numbers beside it and the nearest
   * comma or joining word. In brackets it belongs to what stands before.
   *
   * @param previous end of the statement before
   * @param next start of the statement after
   */
  TextRange clause(TextRange range, TextRange sentence, int previous, int next) {
    int from = Math.max(sentence.start(), Math.min(previous, range.start()));
    int to = Math.min(sentence.end(), Math.max(next, range.end()));
    boolean bracketed = range.start() > 0 && "([".indexOf(text.charAt(range.start() - 1)) >= 0;
    if (bracketed && from < range.start()) {
      to = range.end();
    }
    List<Token> before = Token.of(text.substring(from, range.start()));
    for (int i = before.size() - 1; i >= 0 && !bracketed; i--) {
      if (lexicon.phrase("clauses", before, i) > 0) {
        from += before.get(i).end();
        break;
      }
    }
    List<Token> after = Token.of(text.substring(range.end(), to));
    boolean cut = next < sentence.end();
    for (int i = 0; i < after.size(); i++) {
      boolean joins = !after.get(i).isWord() || cut;
      if (joins && lexicon.phrase("clauses", after, i) > 0) {
        to = range.end() + after.get(i).start();
        break;
      }
    }
    return new TextRange(from, Math.max(to, range.end()));
  }

  boolean negated(TextRange range) {
    List<Token> tokens = Token.of(range.in(text));
    for (int i = 0; i < tokens.size(); i++) {
      if (lexicon.phrase("negation", tokens, i) > 0) {
        return true;
      }
    }
    return false;
  }
}
