package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.quotes.TemplatePart.Brackets;
import no.kodebok.coding.quotes.TemplatePart.Field;
import no.kodebok.coding.quotes.TemplatePart.Words;

/** Reads an attribution template into its parts; two {@link Words} never follow each other. */
final class TemplateParser {
  private static final char END = 0;
  private static final int DEEPEST = 20;

  private final String template;
  private int at;

  TemplateParser(String template) {
    this.template = template;
  }

  List<TemplatePart> parse() {
    return parts(END, 0);
  }

  private List<TemplatePart> parts(char close, int depth) {
    List<TemplatePart> parts = new ArrayList<>();
    StringBuilder words = new StringBuilder();
    while (at < template.length() && (close == END || template.charAt(at) != close)) {
      char c = template.charAt(at);
      if ((c == '{' || c == '}') && template.startsWith(String.valueOf(c), at + 1)) {
        words.append(c);
        at += 2;
      } else if (c == '}') {
        throw fault(
            QuoteReason.TEMPLATE_CLOSES_NOTHING,
            "has a } that closes nothing",
            "Write }} for a } that is to be printed.");
      } else if (c == '{') {
        flush(words, parts);
        parts.add(field());
      } else if (c == '(' && isClosed(')', depth)) {
        brackets(')', depth, words, parts);
      } else if (c == '[' && isClosed(']', depth)) {
        brackets(']', depth, words, parts);
      } else {
        words.append(c);
        at++;
      }
    }
    flush(words, parts);
    return parts;
  }

  private boolean isClosed(char close, int depth) {
    return depth < DEEPEST && template.indexOf(close, at) >= 0;
  }

  private void brackets(char close, int depth, StringBuilder words, List<TemplatePart> parts) {
    char open = template.charAt(at++);
    List<TemplatePart> inner = parts(close, depth + 1);
    boolean closed = at < template.length();
    at++;
    if (closed && inner.stream().anyMatch(part -> !(part instanceof Words))) {
      flush(words, parts);
      parts.add(new Brackets(open, inner, close));
      return;
    }
    words.append(open);
    for (TemplatePart part : inner) {
      if (part instanceof Words(String text)) {
        words.append(text);
      } else {
        flush(words, parts);
        parts.add(part);
      }
    }
    if (closed) {
      words.append(close);
    }
  }

  private Field field() {
    int close = template.indexOf('}', at);
    int nested = template.indexOf('{', at + 1);
    if (close < 0 || (nested >= 0 && nested < close)) {
      throw fault(
          QuoteReason.TEMPLATE_NOT_CLOSED,
          "has a { that is not closed",
          "Write {{ for a { that is to be printed.");
    }
    List<String> names =
        Arrays.stream(template.substring(at + 1, close).split("\\|", -1))
            .map(String::strip)
            .toList();
    if (names.contains("")) {
      throw fault(
          QuoteReason.TEMPLATE_NO_NAME,
          "has no name between { and }",
          "Write a name there, like {speaker}.");
    }
    at = close + 1;
    return new Field(names);
  }

  private KodebokException fault(QuoteReason reason, String what, String wayOut) {
    return new KodebokException(
        reason.with(at + 1),
        "The attribution \"%s\" %s, at character %d. %s".formatted(template, what, at + 1, wayOut));
  }

  private static void flush(StringBuilder words, List<TemplatePart> parts) {
    if (!words.isEmpty()) {
      parts.add(new Words(words.toString()));
      words.setLength(0);
    }
  }
}
