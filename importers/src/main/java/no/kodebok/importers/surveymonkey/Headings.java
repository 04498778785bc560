package no.kodebok.importers.surveymonkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kodebok.importers.characters.Invisible;

/**
 * The columns as the two rows of headings tell them: the question stands over its first column, and
 * an option or item over each.
 *
 * @param columns in order
 */
record Headings(List<Column> columns) {
  /**
   * A column.
   *
   * @param name q1, or q2_1 where the question has several columns; what the tool itself notes
   *     keeps its name
   * @param question empty for what the tool itself notes
   * @param option empty where there is one column
   * @param number of the question, from 1; 0 for what the tool itself notes
   */
  record Column(String name, String question, String option, int number) {}

  private static final List<String> NOTED =
      List.of(
          "respondentid",
          "collectorid",
          "startdate",
          "enddate",
          "datecreated",
          "datemodified",
          "ipaddress",
          "emailaddress",
          "firstname",
          "lastname",
          "customdata1",
          "customdata");

  static boolean isNoted(String heading) {
    return NOTED.contains(heading.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", ""));
  }

  /** Whether what stands over a column says that people wrote what they liked. */
  static boolean isOpen(String option) {
    return List.of("open-ended response", "åpent svar", "ope svar")
        .contains(option.toLowerCase(Locale.ROOT));
  }

  static Headings of(String[] first, String[] second) {
    List<Column> columns = new ArrayList<>();
    String question = "";
    boolean noted = true;
    int number = 0;
    int part = 0;
    int width = Math.max(first.length, second.length);
    for (int i = 0; i < width; i++) {
      String over = i < first.length ? words(first[i]) : "";
      String under = i < second.length ? words(second[i]) : "";
      if (!over.isEmpty()) {
        noted = number == 0 && isNoted(over);
        question = over;
        part = 0;
        number += noted ? 0 : 1;
      }
      part++;
      boolean several = part > 1 || goesOn(first, second, i);
      String name = noted ? question : "q" + number + (several ? "_" + part : "");
      columns.add(
          new Column(
              noted && part > 1 ? name + "_" + part : name,
              noted ? "" : question,
              several || isOpen(under) ? under : "",
              noted ? 0 : number));
    }
    return new Headings(columns);
  }

  private static boolean goesOn(String[] first, String[] second, int i) {
    boolean blank = i + 1 >= first.length || words(first[i + 1]).isEmpty();
    return blank && i + 1 < second.length && !words(second[i + 1]).isEmpty();
  }

  private static String words(String cell) {
    return Invisible.cleanField(cell).replaceAll("\\s+", " ");
  }
}
