package no.kodebok.importers.nettskjema;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.characters.TextContent;
import no.kodebok.importers.nettskjema.Element.Part;
import no.kodebok.importers.questionnaire.JsonContent;
import no.kodebok.importers.questionnaire.PlainWords;
import no.kodebok.importers.questionnaire.QuestionnaireFormat;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.Routing;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import org.jspecify.annotations.Nullable;

/** The codebook of a form: its elements as JSON, alone or within the form. */
public final class ElementsJson implements QuestionnaireFormat {
  @Override
  public boolean describes(ImportFile file) {
    if (!TextContent.isText(file)) {
      return false;
    }
    String begin = TextContent.beginning(file).strip();
    return (begin.startsWith("[") || begin.startsWith("{"))
        && begin.contains("\"elementType\"")
        && !begin.contains("\"submissionId\"");
  }

  @Override
  public QuestionnaireSpec read(ImportFile file, FindingLog log) {
    JsonValue json = JsonContent.of(file);
    SpecDraft draft = new SpecDraft(file.name(), log);
    if (json instanceof JsonObject form) {
      draft.title(PlainWords.of(Element.text(form, "title")));
    }
    describe(elements(json), draft, log);
    return draft.spec();
  }

  /** The elements that ask something, in the order of the form. */
  static List<Element> elements(ImportFile file) {
    return elements(JsonContent.of(file));
  }

  private static List<Element> elements(JsonValue json) {
    List<Element> elements = new ArrayList<>();
    collect(json, elements, 0);
    return elements;
  }

  /** Elements lie in one list, or page by page. */
  private static void collect(JsonValue json, List<Element> elements, int depth) {
    if (depth > 8) {
      return;
    }
    if (json instanceof JsonArray array) {
      array.forEach(value -> collect(value, elements, depth + 1));
    } else if (json instanceof JsonObject object) {
      if (object.containsKey("elementType")) {
        Element element = Element.of(object);
        if (!element.name().isEmpty()
            && !List.of("HEADING", "TEXT", "IMAGE", "PAGE_BREAK").contains(element.type())) {
          elements.add(element);
        }
        return;
      }
      for (String key : List.of("elements", "pages", "form", "codebook")) {
        JsonValue inner = object.get(key);
        if (inner != null) {
          collect(inner, elements, depth + 1);
        }
      }
    }
  }

  private static void describe(List<Element> elements, SpecDraft draft, FindingLog log) {
    Map<String, String> chosen = new HashMap<>();
    for (Element element : elements) {
      for (Part option : element.options()) {
        switch (element.type()) {
          case "RADIO", "SELECT" ->
              chosen.put(option.id(), Routing.is(element.name(), option.code()));
          case "CHECKBOX" ->
              chosen.put(option.id(), Routing.is(element.name() + "." + option.code(), "1"));
          default -> {}
        }
      }
    }
    for (Element element : elements) {
      describe(element, routing(element, chosen, log), draft);
    }
  }

  private static @Nullable String routing(
      Element element, Map<String, String> chosen, FindingLog log) {
    List<String> conditions = new ArrayList<>();
    for (String option : element.visibleFor()) {
      String condition = chosen.get(option);
      if (condition == null) {
        log.warning("routing-left-out", element.name(), option);
        return null;
      }
      conditions.add(condition);
    }
    return conditions.isEmpty() ? null : Routing.any(conditions);
  }

  private static void describe(Element element, @Nullable String askedIf, SpecDraft draft) {
    String name = element.name();
    switch (element.type()) {
      case "CHECKBOX" -> choices(element, name, element.text(), element.text(), askedIf, draft);
      case "MATRIX_CHECKBOX" -> {
        for (Part row : element.rows()) {
          choices(
              element,
              name + "." + row.code(),
              row.text(),
              element.text() + ": " + row.text(),
              askedIf,
              draft);
        }
      }
      case "MATRIX_RADIO" -> {
        List<String> members = new ArrayList<>();
        for (Part row : element.rows()) {
          String member = name + "." + row.code();
          members.add(member);
          draft.add(
              new VariableSpec(
                  member,
                  row.text(),
                  element.text() + ": " + row.text(),
                  Scale.NOMINAL,
                  null,
                  values(element),
                  List.of(),
                  askedIf));
        }
        draft.set(new VariableSet(name, element.text(), SetKind.BATTERY, null, members));
      }
      default ->
          draft.add(
              new VariableSpec(
                  name,
                  element.text(),
                  element.text(),
                  scale(element),
                  null,
                  values(element),
                  List.of(),
                  askedIf));
    }
  }

  /** A column for each option, with 1 where it was chosen. */
  private static void choices(
      Element element,
      String name,
      String label,
      String question,
      @Nullable String askedIf,
      SpecDraft draft) {
    List<String> members = new ArrayList<>();
    for (Part option : element.options()) {
      String member = name + "." + option.code();
      members.add(member);
      draft.add(
          new VariableSpec(
              member, option.text(), question, Scale.NOMINAL, null, List.of(), List.of(), askedIf));
    }
    draft.set(new VariableSet(name, label, SetKind.MULTIPLE, "1", members));
  }

  private static List<ValueLabel> values(Element element) {
    List<ValueLabel> values = new ArrayList<>();
    if (element.type().equals("LINEAR_SCALE")) {
      if (!element.lowestText().isEmpty()) {
        String lowest = element.lowest().isEmpty() ? "0" : element.lowest();
        values.add(new ValueLabel(lowest, element.lowestText()));
      }
      if (!element.highestText().isEmpty()) {
        values.add(new ValueLabel(element.highest(), element.highestText()));
      }
      return values;
    }
    element.options().forEach(option -> values.add(new ValueLabel(option.code(), option.text())));
    return values;
  }

  private static @Nullable Scale scale(Element element) {
    return switch (element.type()) {
      case "RADIO", "SELECT" -> Scale.NOMINAL;
      case "NUMBER", "LINEAR_SCALE" -> Scale.INTERVAL;
      case "DATE" -> element.dateFormat().equals("TIME") ? Scale.NOMINAL : Scale.DATE;
      case "QUESTION" -> Scale.TEXT;
      default -> Scale.NOMINAL;
    };
  }
}
