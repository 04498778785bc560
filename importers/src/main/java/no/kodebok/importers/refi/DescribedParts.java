package no.kodebok.importers.refi;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.importers.answers.CodebookHeadings;

/**
 * A description in the parts that Kodebok wrote it of: the definition, then paragraphs that begin
 * with a heading of a codebook and a colon. A word joiner stands before a paragraph that only looks
 * like that. A description of another program is a definition as a whole.
 */
record DescribedParts(
    String definition, String use, String doNotUse, String example, List<String> aliases) {
  private static final String WORD_JOINER = "\u2060";

  DescribedParts {
    aliases = List.copyOf(aliases);
  }

  static DescribedParts of(String description) {
    Map<String, StringBuilder> parts = new HashMap<>();
    String part = "definition";
    for (String written : description.split("\n\n", -1)) {
      boolean plain = written.startsWith(WORD_JOINER);
      String paragraph = plain ? written.substring(1) : written;
      int colon = plain ? -1 : paragraph.indexOf(": ");
      String meaning = colon < 0 ? null : CodebookHeadings.meaning(paragraph.substring(0, colon));
      boolean begins = meaning != null && !meaning.equals("path") && !meaning.equals("colour");
      if (meaning != null && begins) {
        part = meaning;
      }
      StringBuilder text = parts.computeIfAbsent(part, p -> new StringBuilder());
      text.append(text.isEmpty() ? "" : "\n\n")
          .append(begins ? paragraph.substring(colon + 2) : paragraph);
    }
    return new DescribedParts(
        text(parts, "definition"),
        text(parts, "use"),
        text(parts, "doNotUse"),
        text(parts, "example"),
        Arrays.stream(text(parts, "aliases").split("[;\n]"))
            .map(String::strip)
            .filter(alias -> !alias.isEmpty())
            .toList());
  }

  private static String text(Map<String, StringBuilder> parts, String part) {
    StringBuilder text = parts.get(part);
    return text == null ? "" : text.toString();
  }
}
