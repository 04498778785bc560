package no.kodebok.importers.googleforms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The columns of a form: the question itself stands over each, with the row of a grid in brackets.
 *
 * @param columns in order
 */
record FormHeadings(List<Column> columns) {
  /** What the form calls the moment of answering, in the languages that are met here. */
  private static final List<String> TIMES =
      List.of(
          "timestamp",
          "tidsstempel",
          "tidsmerke",
          "tidspunkt",
          "tidsmerking",
          "tidsstämpel",
          "zeitstempel",
          "horodateur",
          "marca temporal",
          "aikaleima",
          "tijdstempel");

  private static final List<String> NOTED =
      List.of(
          "email address",
          "e-mail address",
          "username",
          "score",
          "e-postadresse",
          "brukernavn",
          "brukarnamn",
          "poengsum",
          "poeng",
          "resultat",
          "total score");

  private static final Pattern ROW =
      Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]{1,500})\\]", Pattern.DOTALL);

  /**
   * A column.
   *
   * @param name q1, or q2_1 for a row of a grid; what the form itself notes keeps its name
   * @param row of a grid; empty for others
   * @param number of the question, from 1; 0 for what the form itself notes
   */
  record Column(String name, String question, String row, int number) {}

  FormHeadings {
    columns = List.copyOf(columns);
  }

  static boolean isTime(String heading) {
    return TIMES.contains(heading.strip().toLowerCase(Locale.ROOT));
  }

  static FormHeadings of(List<String> headings) {
    List<Column> columns = new ArrayList<>();
    String last = "";
    int number = 0;
    int part = 0;
    for (int i = 0; i < headings.size(); i++) {
      String heading = headings.get(i).replaceAll("\\s+", " ").strip();
      if (i == 0 || NOTED.contains(heading.toLowerCase(Locale.ROOT))) {
        columns.add(new Column(heading, "", "", 0));
        continue;
      }
      Matcher matcher = ROW.matcher(heading);
      boolean grid = heading.length() < 5000 && matcher.matches();
      String question = grid ? matcher.group(1) : heading;
      part = grid && question.equals(last) ? part + 1 : 1;
      number += part == 1 ? 1 : 0;
      last = grid ? question : "";
      columns.add(
          new Column(
              "q" + number + (grid ? "_" + part : ""),
              question,
              grid ? matcher.group(2).strip() : "",
              number));
    }
    return new FormHeadings(columns);
  }
}
