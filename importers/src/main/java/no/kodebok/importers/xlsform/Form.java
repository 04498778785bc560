package no.kodebok.importers.xlsform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.table.TableFormat;
import no.kodebok.importers.table.TableFormats;

/**
 * A form as XLSForm (xlsform.org) describes it.
 *
 * @param questions by name, in order
 */
record Form(String title, Map<String, Question> questions) {
  /**
   * A question.
   *
   * @param type the first word of its type, such as select_one
   * @param group path of the groups it is in; empty at the top
   * @param groupLabel what stands over the innermost group
   * @param repeated whether it is asked several times, which no row of answers has room for
   * @param relevant conditions under which it is asked, those of its groups included
   */
  record Question(
      String type,
      String name,
      String label,
      String group,
      String groupLabel,
      boolean repeated,
      List<String> relevant,
      List<ValueLabel> choices) {
    boolean isMultiple() {
      return type.equals("select_multiple");
    }

    /** The name with its groups, as exports may have it. */
    String path() {
      return group.isEmpty() ? name : group + "/" + name;
    }

    /** Name of an option's column. */
    String option(String code) {
      return name + "/" + code;
    }
  }

  static Form of(ImportFile file, FindingLog log) {
    TableFormat format = TableFormats.of(file).orElseThrow();
    FormSheet settings = FormSheet.of(format, file, "settings", log);
    Map<String, String> set = settings.rows().isEmpty() ? Map.of() : settings.rows().getFirst();
    String language = set.getOrDefault("default_language", "");
    Map<String, List<ValueLabel>> choices =
        choices(FormSheet.of(format, file, "choices", log), language);
    Map<String, Question> questions = new LinkedHashMap<>();
    FormSheet survey = FormSheet.of(format, file, "survey", log);
    String heading = survey.labelHeading(language);
    Deque<Group> groups = new ArrayDeque<>();
    for (Map<String, String> row : survey.rows()) {
      String type = row.getOrDefault("type", "").toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      String name = row.getOrDefault("name", "");
      String[] words = row.getOrDefault("type", "").strip().split("\\s+", 3);
      if (type.matches("begin[_ ](?:group|repeat).*")) {
        groups.push(
            new Group(
                name,
                row.getOrDefault(heading, ""),
                row.getOrDefault("relevant", ""),
                type.contains("repeat")));
      } else if (type.matches("end[_ ](?:group|repeat).*")) {
        groups.poll();
      } else if (!name.isEmpty() && !type.isEmpty() && !type.equals("note")) {
        List<String> relevant = new ArrayList<>();
        List<String> path = new ArrayList<>();
        groups
            .descendingIterator()
            .forEachRemaining(group -> {
              path.add(group.name);
              relevant.add(group.relevant);
            });
        relevant.add(row.getOrDefault("relevant", ""));
        relevant.removeIf(String::isBlank);
        String label = row.getOrDefault(heading, "").replaceAll("\\s+", " ").strip();
        questions.putIfAbsent(
            name,
            new Question(
                kind(words[0]),
                name,
                label.isEmpty() ? name : label,
                String.join("/", path),
                groups.isEmpty() ? "" : groups.getFirst().label,
                groups.stream().anyMatch(Group::repeated),
                relevant,
                words.length > 1 ? choices.getOrDefault(words[1], List.of()) : List.of()));
      }
    }
    if (questions.isEmpty()) {
      throw new KodebokException(
          ImportReason.DEFINES_NOTHING,
          file.path() + " defines no variables. Is the export complete?");
    }
    return new Form(set.getOrDefault("form_title", ""), questions);
  }

  private record Group(String name, String label, String relevant, boolean repeated) {}

  /** Older forms write "select one" and "select1". */
  private static String kind(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "select1" -> "select_one";
      case "select" -> "select_multiple";
      default -> word.toLowerCase(Locale.ROOT);
    };
  }

  private static Map<String, List<ValueLabel>> choices(FormSheet sheet, String language) {
    String heading = sheet.labelHeading(language);
    Map<String, List<ValueLabel>> choices = new HashMap<>();
    for (Map<String, String> row : sheet.rows()) {
      String list = row.getOrDefault("list_name", row.getOrDefault("list name", ""));
      String code = row.getOrDefault("name", row.getOrDefault("value", ""));
      String label = row.getOrDefault(heading, "").replaceAll("\\s+", " ").strip();
      if (!list.isEmpty() && !code.isEmpty()) {
        choices
            .computeIfAbsent(list, key -> new ArrayList<>())
            .add(new ValueLabel(code, label.isEmpty() ? code : label));
      }
    }
    return choices;
  }
}
