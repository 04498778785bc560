package no.kodebok.exports.refi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private CodeDescription() {}

  static String of(Code code, Language language) {
    CodebookSheet sheet = new CodebookSheet(new Codebook(List.of(code.placed(null, 0))), Map.of());
    List<String> paragraphs = new ArrayList<>();
    if (!code.definition().isBlank()) {
      paragraphs.add(code.definition());
    }
    // The columns between the definition and the colour are the other texts of a code.
    for (CodebookColumn column : CodebookColumn.in(language).subList(2, 6)) {
      String text = column.value().apply(sheet, code).toString();
      if (!text.isBlank()) {
        paragraphs.add(column.heading() + ": " + text);
      }
    }
    return String.join("\n\n", paragraphs);
  }
}
