package no.kodebok.importers.qualtrics;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.questionnaire.JsonContent;
import no.kodebok.importers.questionnaire.PlainWords;
import no.kodebok.importers.questionnaire.QuestionnaireFormat;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.Routing;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import org.jspecify.annotations.Nullable;

/** The survey file (.qsf). Names of columns are made of the questions' export tags. */
public final class SurveyFile implements QuestionnaireFormat {
  /** Seen but not answered, where the export was told to recode it. */
  static final List<MissingCode> MISSING =
      List.of(new MissingCode("-99", MissingKind.SKIPPED, "-99"));

  private static final List<String> MULTIPLE = List.of("MAVR", "MAHR", "MACOL", "MSB");

  @Override
  public boolean describes(ImportFile file) {
    if (!TextContent.isText(file)) {
      return false;
    }
    String begin = TextContent.beginning(file).strip();
    return begin.startsWith("{") && begin.contains("\"SurveyEntry\"");
  }

  @Override
  public QuestionnaireSpec read(ImportFile file, FindingLog log) {
    SpecDraft draft = new SpecDraft(file.name(), log);
    if (JsonContent.of(file) instanceof JsonObject survey) {
      if (survey.get("SurveyEntry") instanceof JsonObject entry) {
        draft.title(PlainWords.of(text(entry.get("SurveyName"))));
      }
      Map<String, JsonObject> questions = questions(survey);
      questions.values().forEach(q -> question(q, routing(q, questions, log), draft));
    }
    return draft.spec();
  }

  /** The questions by their ids. */
  private static Map<String, JsonObject> questions(JsonObject survey) {
    Map<String, JsonObject> questions = new LinkedHashMap<>();
    if (survey.get("SurveyElements") instanceof JsonArray elements) {
      for (JsonValue value : elements) {
        if (value instanceof JsonObject element
            && text(element.get("Element")).equals("SQ")
            && element.get("Payload") instanceof JsonObject question
            && !text(question.get("DataExportTag")).isEmpty()) {
          questions.put(text(question.get("QuestionID")), question);
        }
      }
    }
    return questions;
  }

  private static String text(@Nullable JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString().strip();
    }
    return value instanceof JsonNumber number ? number.toString() : "";
  }

  private static void question(JsonObject q, @Nullable String askedIf, SpecDraft draft) {
    String tag = text(q.get("DataExportTag"));
    String words = PlainWords.of(text(q.get("QuestionText")));
    String selector = text(q.get("Selector"));
    Map<String, String> choices = texts(q, "Choices", "ChoiceOrder");
    switch (text(q.get("QuestionType"))) {
      case "MC" -> {
        if (MULTIPLE.contains(selector)) {
          options(q, tag, tag, words, choices, askedIf, draft);
        } else {
          add(draft, tag, words, words, Scale.NOMINAL, values(q, choices), askedIf);
        }
        written(q, tag, words, choices, askedIf, draft);
      }
      case "TE" -> {
        if (selector.equals("FORM")) {
          choices.forEach((id, label) ->
              add(draft, tag + "_" + id, label, words, Scale.TEXT, List.of(), askedIf));
        } else {
          add(draft, tag, words, words, Scale.TEXT, List.of(), askedIf);
        }
      }
      case "Matrix" -> {
        if (selector.equals("Likert") || selector.equals("Bipolar")) {
          matrix(q, tag, words, choices, askedIf, draft);
        }
      }
      case "Slider", "CS" ->
          choices.forEach((id, label) ->
              add(draft, tag + "_" + id, label, words, Scale.INTERVAL, List.of(), askedIf));
      default -> {}
    }
  }

  private static void add(
      SpecDraft draft,
      String name,
      String label,
      String question,
      @Nullable Scale scale,
      List<ValueLabel> values,
      @Nullable String askedIf) {
    draft.add(
        new VariableSpec(name, label, question, scale, null, values, missing(values), askedIf));
  }

  /** Labels that say that there is no answer are found where no code is given. */
  private static List<MissingCode> missing(List<ValueLabel> values) {
    return values.isEmpty() ? MISSING : List.of();
  }

  /** A column for each option of a question that takes several. */
  private static void options(
      JsonObject q,
      String set,
      String begin,
      String words,
      Map<String, String> options,
      @Nullable String askedIf,
      SpecDraft draft) {
    List<String> members = new ArrayList<>();
    options.forEach((id, label) -> {
      String name = begin + "_" + recoded(q, id);
      members.add(name);
      add(draft, name, label, words, Scale.NOMINAL, List.of(), askedIf);
    });
    draft.set(new VariableSet(set, words, SetKind.MULTIPLE, "1", members));
  }

  private static void matrix(
      JsonObject q,
      String tag,
      String words,
      Map<String, String> rows,
      @Nullable String askedIf,
      SpecDraft draft) {
    Map<String, String> answers = texts(q, "Answers", "AnswerOrder");
    boolean several = text(q.get("SubSelector")).equals("MultipleAnswer");
    List<String> members = new ArrayList<>();
    rows.forEach((id, label) -> {
      String name = tag + "_" + exported(q, id);
      if (several) {
        options(q, name, name, words + " – " + label, answers, askedIf, draft);
      } else {
        members.add(name);
        add(draft, name, label, words, Scale.NOMINAL, values(q, answers), askedIf);
      }
    });
    draft.set(new VariableSet(tag, words, SetKind.BATTERY, null, members));
  }

  /** What may be written beside an option. */
  private static void written(
      JsonObject q,
      String tag,
      String words,
      Map<String, String> choices,
      @Nullable String askedIf,
      SpecDraft draft) {
    if (!(q.get("Choices") instanceof JsonObject all)) {
      return;
    }
    choices.forEach((id, label) -> {
      if (all.get(id) instanceof JsonObject choice && choice.containsKey("TextEntry")) {
        String name = tag + "_" + recoded(q, id) + "_TEXT";
        add(draft, name, label, words, Scale.TEXT, List.of(), askedIf);
      }
    });
  }

  private static List<ValueLabel> values(JsonObject q, Map<String, String> choices) {
    List<ValueLabel> values = new ArrayList<>();
    choices.forEach((id, label) -> values.add(new ValueLabel(recoded(q, id), label)));
    return values;
  }

  private static String recoded(JsonObject q, String id) {
    String code = q.get("RecodeValues") instanceof JsonObject codes ? text(codes.get(id)) : "";
    return code.isEmpty() ? id : code;
  }

  private static String exported(JsonObject q, String id) {
    String tag = q.get("ChoiceDataExportTags") instanceof JsonObject tags ? text(tags.get(id)) : "";
    return tag.isEmpty() ? id : tag;
  }

  /** What is shown for each id, in the order of the survey. */
  private static Map<String, String> texts(JsonObject q, String key, String orderKey) {
    Map<String, String> byId = new HashMap<>();
    List<String> order = new ArrayList<>();
    if (q.get(orderKey) instanceof JsonArray ids) {
      ids.forEach(id -> order.add(text(id)));
    }
    if (q.get(key) instanceof JsonObject all) {
      all.forEach((id, value) -> {
        if (value instanceof JsonObject choice) {
          byId.put(id, PlainWords.of(text(choice.get("Display"))));
          if (!order.contains(id)) {
            order.add(id);
          }
        }
      });
    }
    Map<String, String> texts = new LinkedHashMap<>();
    for (String id : order) {
      String label = byId.get(id);
      if (label != null) {
        texts.put(id, label);
      }
    }
    return texts;
  }

  /** Display logic that asks for chosen options of one-choice or several-choice questions. */
  private static @Nullable String routing(
      JsonObject q, Map<String, JsonObject> questions, FindingLog log) {
    if (!(q.get("DisplayLogic") instanceof JsonObject logic)) {
      return null;
    }
    List<String> conditions = new ArrayList<>();
    boolean any = false;
    boolean all = false;
    boolean known = logic.get("0") instanceof JsonObject && logic.get("1") == null;
    if (logic.get("0") instanceof JsonObject group) {
      for (Map.Entry<String, JsonValue> entry : group.entrySet()) {
        if (entry.getValue() instanceof JsonObject condition) {
          String joined = text(condition.get("Conjuction")).toLowerCase(java.util.Locale.ROOT);
          any |= joined.equals("or");
          all |= joined.equals("and");
          String read = condition(condition, questions);
          known &= read != null;
          conditions.add(read == null ? "" : read);
        }
      }
    }
    if (!known || conditions.isEmpty() || (any && all)) {
      log.warning("routing-left-out", text(q.get("DataExportTag")), "DisplayLogic");
      return null;
    }
    return any ? Routing.any(conditions) : Routing.all(conditions);
  }

  private static @Nullable String condition(
      JsonObject condition, Map<String, JsonObject> questions) {
    JsonObject asked = questions.get(text(condition.get("QuestionID")));
    String[] operand = text(condition.get("LeftOperand")).split("/", -1);
    String id = operand[operand.length - 1];
    if (asked == null
        || !text(asked.get("QuestionType")).equals("MC")
        || !text(condition.get("Operator")).equals("Selected")
        || operand.length < 2
        || !operand[operand.length - 2].equals("SelectableChoice")) {
      return null;
    }
    String tag = text(asked.get("DataExportTag"));
    String code = recoded(asked, id);
    return MULTIPLE.contains(text(asked.get("Selector")))
        ? Routing.is(tag + "_" + code, "1")
        : Routing.is(tag, code);
  }
}
