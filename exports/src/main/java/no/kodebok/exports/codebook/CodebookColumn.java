package no.kodebok.exports.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Language;

/**
 * A column of a codebook. The headings of those that describe a code are read again by the import
 * of codebooks, in every language.
 *
 * @param width in characters
 * @param value text, or a whole number
 */
public record CodebookColumn(
    String heading, int width, BiFunction<CodebookSheet, Code, Object> value) {
  public static List<CodebookColumn> in(Language language) {
    ResourceBundle words = words(language);
    return List.of(
        column(words, "path", 34, (sheet, code) -> sheet.codebook().path(code.id()).toString()),
        column(words, "definition", 60, (sheet, code) -> code.definition()),
        column(words, "use", 40, (sheet, code) -> code.use()),
        column(words, "doNotUse", 40, (sheet, code) -> code.doNotUse()),
        column(words, "example", 40, (sheet, code) -> code.example()),
        column(words, "aliases", 24, (sheet, code) -> String.join("; ", code.aliases())),
        column(words, "colour", 10, (sheet, code) -> code.colour()),
        column(words, "count", 11, (sheet, code) -> sheet.count(code.id())),
        column(words, "countBelow", 14, (sheet, code) -> sheet.countBelow(code.id())));
  }

  /** The columns of a sheet: with passages of each code where it has any. */
  public static List<CodebookColumn> of(CodebookSheet sheet, Language language) {
    if (sheet.passages().isEmpty()) {
      return in(language);
    }
    List<CodebookColumn> columns = new ArrayList<>(in(language));
    columns.add(
        column(
            words(language),
            "passages",
            60,
            (codes, code) ->
                codes.passages(code.id()).stream()
                    .map(passage -> passage.text().strip() + " (" + passage.source() + ")")
                    .collect(Collectors.joining("\n"))));
    return columns;
  }

  /** What the sheet is called. */
  public static String title(Language language) {
    return words(language).getString("sheet");
  }

  private static CodebookColumn column(
      ResourceBundle words, String key, int width, BiFunction<CodebookSheet, Code, Object> value) {
    return new CodebookColumn(words.getString("column." + key), width, value);
  }

  /** The language is part of the name, so that the machine's own language has no say. */
  private static ResourceBundle words(Language language) {
    return ResourceBundle.getBundle(
        "no.kodebok.exports.codebook.codebook_" + language.id(), language.locale());
  }
}
