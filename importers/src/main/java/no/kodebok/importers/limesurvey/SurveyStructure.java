package no.kodebok.importers.limesurvey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.questionnaire.PlainWords;
import no.kodebok.importers.questionnaire.QuestionnaireFormat;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.Routing;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import org.jspecify.annotations.Nullable;

/** The structure of a survey (.lss), with columns named as the export with question codes does. */
public final class SurveyStructure implements QuestionnaireFormat {
  /** Letters of LimeSurvey's question types. */
  private static final String ONE_CHOICE = "L!OHFYG5ABCE1I";

  private static final Pattern CONDITION =
      Pattern.compile(
          "\\(*\\s*([A-Za-z]\\w*?)(?:_(\\w+))?\\.NAOK\\s*(==|!=|eq|ne)\\s*[\"']([^\"']{0,50})[\"']\\s*\\)*");

  @Override
  public boolean describes(ImportFile file) {
    return TextContent.isText(file)
        && TextContent.beginning(file).contains("<LimeSurveyDocType>Survey</LimeSurveyDocType>");
  }

  @Override
  public QuestionnaireSpec read(ImportFile file, FindingLog log) {
    return read(file.name(), Sections.of(file), log);
  }

  static QuestionnaireSpec read(String file, Sections sections, FindingLog log) {
    return new Reading(sections, new SpecDraft(file, log), log).spec();
  }

  /**
   * The names of the variables by the names that the tool's database has for them: survey, group
   * and question, then the part of the question: {@code 123X4X56SQ001}.
   */
  static Map<String, String> byField(Sections sections, QuestionnaireSpec spec) {
    Map<String, String> beginOf = new HashMap<>();
    for (Map<String, String> row : sections.rows("questions")) {
      beginOf.putIfAbsent(
          row.getOrDefault("title", ""),
          row.getOrDefault("sid", "")
              + "X"
              + row.getOrDefault("gid", "")
              + "X"
              + row.getOrDefault("qid", ""));
    }
    Map<String, String> names = new HashMap<>();
    for (VariableSpec variable : spec.variables()) {
      String[] parts = variable.name().split("\\[|\\]\\[|\\]", -1);
      String begin = beginOf.get(parts[0]);
      if (begin != null) {
        String part = parts.length > 1 ? parts[1] : "";
        // Of two scales the export says 1 and 2, the database 0 and 1.
        boolean dual = parts.length > 3;
        String scale = dual ? "#" + (Integer.parseInt(parts[2]) - 1) : "";
        names.put(begin + part + scale, variable.name());
      }
    }
    return names;
  }

  /** One file's reading. */
  private static final class Reading {
    private final Sections sections;
    private final SpecDraft draft;
    private final FindingLog log;
    private final String language;
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, List<Map<String, String>>> items = new HashMap<>();
    private final Map<String, List<ValueLabel>> answers = new LinkedHashMap<>();
    private final Map<String, String> typeOf = new HashMap<>();

    Reading(Sections sections, SpecDraft draft, FindingLog log) {
      this.sections = sections;
      this.draft = draft;
      this.log = log;
      this.language =
          sections.rows("surveys").stream()
              .map(row -> row.getOrDefault("language", ""))
              .findFirst()
              .orElse("");
    }

    QuestionnaireSpec spec() {
      for (Map<String, String> row : sections.rows("surveys_languagesettings")) {
        if (isOurs(row.getOrDefault("surveyls_language", ""))) {
          draft.title(PlainWords.of(row.getOrDefault("surveyls_title", "")));
        }
      }
      for (Map<String, String> row : sections.rows("question_l10ns")) {
        if (isOurs(row.getOrDefault("language", ""))) {
          words.put(get(row, "qid"), PlainWords.of(get(row, "question")));
        }
      }
      sorted("subquestions", "question_order")
          .forEach(row ->
              items.computeIfAbsent(get(row, "parent_qid"), key -> new ArrayList<>()).add(row));
      answers();
      Map<String, Integer> groups = new HashMap<>();
      sections
          .rows("groups")
          .forEach(row -> groups.put(get(row, "gid"), number(get(row, "group_order"))));
      List<Map<String, String>> questions = sorted("questions", "question_order");
      questions.sort(Comparator.comparingInt(row -> groups.getOrDefault(get(row, "gid"), 0)));
      questions.forEach(row -> typeOf.put(get(row, "title"), get(row, "type")));
      questions.forEach(this::question);
      return draft.spec();
    }

    private boolean isOurs(String rowLanguage) {
      return rowLanguage.isEmpty() || language.isEmpty() || rowLanguage.equals(language);
    }

    private static String get(Map<String, String> row, String field) {
      return row.getOrDefault(field, "");
    }

    private static int number(String text) {
      return text.matches("\\d{1,8}") ? Integer.parseInt(text) : 0;
    }

    /** Rows of our language in their order; older files have a row for each language. */
    private List<Map<String, String>> sorted(String section, String order) {
      List<Map<String, String>> rows = new ArrayList<>();
      for (Map<String, String> row : sections.rows(section)) {
        if (isOurs(get(row, "language"))) {
          rows.add(row);
        }
      }
      rows.sort(Comparator.comparingInt(row -> number(get(row, order))));
      return rows;
    }

    private void answers() {
      Map<String, String> labels = new HashMap<>();
      for (Map<String, String> row : sections.rows("answer_l10ns")) {
        if (isOurs(get(row, "language"))) {
          labels.put(get(row, "aid"), PlainWords.of(get(row, "answer")));
        }
      }
      for (Map<String, String> row : sorted("answers", "sortorder")) {
        String label = labels.getOrDefault(get(row, "aid"), PlainWords.of(get(row, "answer")));
        String key = get(row, "qid") + "/" + (get(row, "scale_id").equals("1") ? "1" : "0");
        answers
            .computeIfAbsent(key, k -> new ArrayList<>())
            .add(new ValueLabel(get(row, "code"), label.isEmpty() ? get(row, "code") : label));
      }
    }

    private String words(Map<String, String> row) {
      return words.getOrDefault(get(row, "qid"), PlainWords.of(get(row, "question")));
    }

    private void question(Map<String, String> row) {
      String code = get(row, "title");
      String qid = get(row, "qid");
      String text = words(row);
      String type = get(row, "type");
      String askedIf = routing(code, get(row, "relevance"));
      boolean other = get(row, "other").equals("Y");
      List<Map<String, String>> parts = items.getOrDefault(qid, List.of());
      switch (type) {
        case "X", "*", "|" -> {}
        case "M", "P" -> options(code, text, parts, other, type.equals("P"), askedIf);
        case "A", "B", "C", "E", "F", "H" ->
            battery(code, text, parts, values(type, qid), Scale.NOMINAL, askedIf);
        case "K" -> battery(code, text, parts, List.of(), Scale.INTERVAL, askedIf);
        case "Q" ->
            parts.forEach(part ->
                add(
                    code + "[" + get(part, "title") + "]",
                    words(part),
                    text,
                    Scale.TEXT,
                    List.of(),
                    askedIf));
        case "1" -> dual(code, qid, text, parts, askedIf);
        case ";", ":" -> grid(code, text, parts, type.equals(":"), askedIf);
        case "R" -> ranks(code, text, answers.getOrDefault(qid + "/0", List.of()), askedIf);
        default -> {
          Scale scale =
              type.equals("D")
                  ? Scale.DATE
                  : type.equals("N")
                      ? Scale.INTERVAL
                      : ONE_CHOICE.contains(type) ? Scale.NOMINAL : Scale.TEXT;
          List<ValueLabel> values = new ArrayList<>(values(type, qid));
          if (other) {
            values.add(new ValueLabel("-oth-", otherWord()));
          }
          add(code, text, text, scale, values, askedIf);
          if (other) {
            add(code + "[other]", otherWord(), text, Scale.TEXT, List.of(), askedIf);
          }
          if (type.equals("O")) {
            add(code + "[comment]", text, text, Scale.TEXT, List.of(), askedIf);
          }
        }
      }
    }

    /** The tool has no words of the survey for these answers; its own follow the language. */
    private boolean isNorwegian() {
      return List.of("nb", "nn", "no").contains(language.toLowerCase(Locale.ROOT));
    }

    private String otherWord() {
      return switch (language.toLowerCase(Locale.ROOT)) {
        case "nb", "no" -> "Annet";
        case "nn" -> "Anna";
        default -> "Other";
      };
    }

    private void add(
        String name,
        String label,
        String question,
        Scale scale,
        List<ValueLabel> values,
        @Nullable String askedIf) {
      draft.add(new VariableSpec(name, label, question, scale, null, values, List.of(), askedIf));
    }

    private void options(
        String code,
        String text,
        List<Map<String, String>> parts,
        boolean other,
        boolean comments,
        @Nullable String askedIf) {
      List<String> members = new ArrayList<>();
      for (Map<String, String> part : parts) {
        String name = code + "[" + get(part, "title") + "]";
        members.add(name);
        add(name, words(part), text, Scale.NOMINAL, List.of(), askedIf);
        if (comments) {
          String comment = code + "[" + get(part, "title") + "comment]";
          add(comment, words(part), text, Scale.TEXT, List.of(), askedIf);
        }
      }
      if (other) {
        add(code + "[other]", otherWord(), text, Scale.TEXT, List.of(), askedIf);
      }
      draft.set(new VariableSet(code, text, SetKind.MULTIPLE, "Y", members));
    }

    private void battery(
        String code,
        String text,
        List<Map<String, String>> parts,
        List<ValueLabel> values,
        Scale scale,
        @Nullable String askedIf) {
      List<String> members = new ArrayList<>();
      for (Map<String, String> part : parts) {
        String name = code + "[" + get(part, "title") + "]";
        members.add(name);
        add(name, words(part), text, scale, values, askedIf);
      }
      draft.set(new VariableSet(code, text, SetKind.BATTERY, null, members));
    }

    private void dual(
        String code,
        String qid,
        String text,
        List<Map<String, String>> parts,
        @Nullable String askedIf) {
      for (Map<String, String> part : parts) {
        for (int scale = 0; scale < 2; scale++) {
          add(
              code + "[" + get(part, "title") + "][" + (scale + 1) + "]",
              words(part),
              text,
              Scale.NOMINAL,
              answers.getOrDefault(qid + "/" + scale, List.of()),
              askedIf);
        }
      }
    }

    /** Rows and columns of a grid are sub-questions of two scales. */
    private void grid(
        String code,
        String text,
        List<Map<String, String>> parts,
        boolean numbers,
        @Nullable String askedIf) {
      for (Map<String, String> row : parts) {
        for (Map<String, String> column : parts) {
          if (!get(row, "scale_id").equals("1") && get(column, "scale_id").equals("1")) {
            add(
                code + "[" + get(row, "title") + "_" + get(column, "title") + "]",
                words(row) + " – " + words(column),
                text,
                numbers ? Scale.INTERVAL : Scale.TEXT,
                List.of(),
                askedIf);
          }
        }
      }
    }

    private void ranks(
        String code, String text, List<ValueLabel> values, @Nullable String askedIf) {
      List<String> members = new ArrayList<>();
      for (int rank = 1; rank <= values.size(); rank++) {
        String name = code + "[" + rank + "]";
        members.add(name);
        add(name, text + " (" + rank + ")", text, Scale.NOMINAL, values, askedIf);
      }
      draft.set(new VariableSet(code, text, SetKind.RANK, null, members));
    }

    private List<ValueLabel> values(String type, String qid) {
      return switch (type) {
        case "Y" -> isNorwegian() ? labels("Y", "Ja", "N", "Nei") : labels("Y", "Yes", "N", "No");
        case "C" ->
            isNorwegian()
                ? labels("Y", "Ja", "U", "Usikker", "N", "Nei")
                : labels("Y", "Yes", "U", "Uncertain", "N", "No");
        case "E" -> labels("I", "+", "S", "=", "D", "–");
        case "G" ->
            isNorwegian() ? labels("F", "Kvinne", "M", "Mann") : labels("F", "Female", "M", "Male");
        default -> answers.getOrDefault(qid + "/0", List.of());
      };
    }

    private static List<ValueLabel> labels(String... pairs) {
      List<ValueLabel> labels = new ArrayList<>();
      for (int i = 0; i < pairs.length; i += 2) {
        labels.add(new ValueLabel(pairs[i], pairs[i + 1]));
      }
      return labels;
    }

    /** Conditions on single answers, all joined by "and" or all by "or"; others are told. */
    private @Nullable String routing(String code, String relevance) {
      if (relevance.isBlank() || relevance.equals("1")) {
        return null;
      }
      boolean or = relevance.matches("(?s).*\\b(or|OR)\\b.*") || relevance.contains("||");
      String[] parts =
          relevance.split(
              or ? "\\s*(?:\\bor\\b|\\bOR\\b|\\|\\|)\\s*" : "\\s*(?:\\band\\b|\\bAND\\b|&&)\\s*",
              -1);
      List<String> conditions = new ArrayList<>();
      for (String part : parts) {
        Matcher matcher = CONDITION.matcher(part.strip());
        boolean known = part.length() < 300 && matcher.matches();
        String asked = known ? name(matcher.group(1), matcher.group(2)) : null;
        if (asked == null) {
          log.warning("routing-left-out", code, relevance);
          return null;
        }
        String is = Routing.is(asked, matcher.group(4));
        boolean equal = List.of("==", "eq").contains(matcher.group(3));
        conditions.add(equal ? is : is.replace(" = ", " != "));
      }
      return or ? Routing.any(conditions) : Routing.all(conditions);
    }

    private @Nullable String name(String question, @Nullable String item) {
      if (item == null) {
        return typeOf.containsKey(question) ? question : null;
      }
      return typeOf.containsKey(question) ? question + "[" + item + "]" : null;
    }
  }
}
