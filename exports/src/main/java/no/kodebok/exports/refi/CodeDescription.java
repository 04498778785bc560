package no.kodebok.exports.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Language;
import no.kodebok.exports.codebook.CodebookColumn;
import no.kodebok.exports.codebook.CodebookSheet;

/**
 * What is said of a code, in the one description that REFI-QDA has for it: the definition, and the
 * rest in paragraphs of their own, each with its heading. The import takes them apart again.
 */
final class CodeDescription {
  private static final String WORD_JOINER = "\u2060";

  /** A paragraph that could be taken for a part: no heading of a codebook is longer. */
  private static final Pattern LIKE_HEADING =
      Pattern.compile(WORD_JOINER + ".*|\\s*\\S[^:]{0,20}: .*", Pattern.DOTALL);

  private CodeDescription() {}

  static String of(Code code, Language language) {
    CodebookSheet sheet = new CodebookSheet(new Codebook(List.of(code.placed(null, 0))), Map.of());
    List<String> paragraphs = new ArrayList<>();
    if (!code.definition().isBlank()) {
      paragraphs.add(plain(code.definition(), true));
    }
    // The columns between the definition and the colour are the other texts of a code.
    for (CodebookColumn column : CodebookColumn.in(language).subList(2, 6)) {
      String text = column.value().apply(sheet, code).toString();
      if (!text.isBlank()) {
        paragraphs.add(column.heading() + ": " + plain(text, false));
      }
    }
    return String.join("\n\n", paragraphs);
  }

  /** Paragraphs that begin as if a part began there are marked by a character nobody sees. */
  private static String plain(String text, boolean begins) {
    String[] paragraphs = text.split("\n\n", -1);
    for (int i = begins ? 0 : 1; i < paragraphs.length; i++) {
      if (LIKE_HEADING.matcher(paragraphs[i]).matches()) {
        paragraphs[i] = WORD_JOINER + paragraphs[i];
      }
    }
    return String.join("\n\n", paragraphs);
  }
}
