package no.kodebok.importers.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the headings of a codebook mean, in the languages and spellings that people use. */
public final class CodebookHeadings {
  private static final Map<String, String> MEANINGS = new HashMap<>();

  static {
    heading("path", "path", "kode", "code", "sti", "tema");
    heading("definition", "definition", "definisjon", "forklaring");
    heading("use", "use", "bruk", "brukes når", "when to use");
    heading("doNotUse", "donotuse", "do not use", "ikke bruk", "ikkje bruk", "brukes ikke når");
    heading("example", "example", "eksempel", "døme");
    heading("aliases", "aliases", "alias", "andre navn", "andre namn", "synonymer", "synonym");
    heading("colour", "colour", "color", "farge");
  }

  private CodebookHeadings() {}

  private static void heading(String meaning, String... words) {
    for (String word : words) {
      MEANINGS.put(word, meaning);
    }
  }

  /** The meaning of a heading, such as {@code doNotUse}; null for another heading. */
  public static @Nullable String meaning(String heading) {
    return MEANINGS.get(heading.strip().toLowerCase(Locale.ROOT));
  }

  /** The column of each meaning; the first where several have it. */
  static Map<String, Integer> columns(List<String> headings) {
    Map<String, Integer> columns = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      String meaning = meaning(headings.get(i));
      if (meaning != null) {
        columns.putIfAbsent(meaning, i);
      }
    }
    return columns;
  }
}
