package no.kodebok.importers.refi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Counterpart;
import no.kodebok.coding.model.Ids;
import no.kodebok.coding.model.ImportedProject.Bearer;
import no.kodebok.coding.model.ImportedProject.Subject;
import no.kodebok.coding.model.ImportedProject.Unit;
import no.kodebok.coding.model.ImportedProject.Voice;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Segment;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.model.Variable;
import no.kodebok.importers.exchange.Losses;
import no.kodebok.importers.exchange.Names;

/**
 * Makes cases and variables. Values that stand at a text belong to its case; a text that has none
 * gets one of its own name.
 */
final class CasesReading {
  private static final String SCALE = "Scale: ";

  private final boolean ours;
  private final SourcesReading sources;
  private final NotesReading notes;
  private final Losses losses;
  private final Signs signs;
  private final Names caseNames = new Names();
  private final Map<String, Variable> variables = new LinkedHashMap<>();
  private final List<Unit> units = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * A reading.
   *
   * @param ours whether Kodebok wrote the file
   */
  CasesReading(
      SourcesReading sources, NotesReading notes, Losses losses, Signs signs, boolean ours) {
    this.signs = signs;
    this.ours = ours;
    this.sources = sources;
    this.notes = notes;
    this.losses = losses;
  }

  List<Unit> units() {
    return List.copyOf(units);
  }

  /** Whether there is a case of this key. */
  boolean has(String key) {
    return keys.contains(key);
  }

  List<Variable> variables() {
    return List.copyOf(variables.values());
  }

  void take(List<Node> variableElements, List<Node> cases) {
    Names names = new Names();
    for (Node element : variableElements) {
      String name = Names.of(element.attribute("name"));
      if (!name.isEmpty() && !variables.containsKey(element.guid())) {
        Variable variable = variable(element, names.unique(name));
        variables.put(element.guid(), variable);
        Map<String, String> said = Signs.named(element, variable.name());
        if (!ours) {
          said.put("type", element.attribute("typeofvariable"));
          said.put("scale", variable.scale().id());
        }
        signs.add(Bearer.VARIABLE, variable.name(), Counterpart.SELF, element, said);
      }
    }
    Map<String, Unit> byText = new HashMap<>();
    for (Node element : cases) {
      unit(element, byText);
    }
    sources.values().forEach((text, values) -> textValues(text, values, byText));
  }

  private Variable variable(Node element, String name) {
    String description = NotesReading.plain(element.textOf("description"));
    Scale scale =
        switch (element.attribute("typeofvariable").toLowerCase(Locale.ROOT)) {
          case "integer", "float" -> Scale.INTERVAL;
          case "date", "datetime" -> Scale.DATE;
          default -> Scale.NOMINAL;
        };
    String label = name;
    if (ours) {
      // What the standard has no place for stands in the description's last line.
      int last = description.lastIndexOf('\n') + 1;
      Scale said =
          description.startsWith(SCALE, last)
              ? Scale.of(description.substring(last + SCALE.length())).orElse(null)
              : null;
      if (said != null) {
        scale = said;
        description = description.substring(0, last).strip();
      }
      label = description.lines().findFirst().orElse(name);
    }
    return new Variable(
        element.guid().isEmpty() ? Ids.next() : Ids.of(element.guid()),
        name,
        label,
        description.isEmpty() ? null : description,
        scale,
        null,
        List.of(),
        List.of(),
        null);
  }

  private void unit(Node element, Map<String, Unit> byText) {
    List<String> texts = new ArrayList<>();
    for (Node reference : element.all("sourceref")) {
      claim(reference.target(), texts, byText);
    }
    List<Voice> voices = voices(element, texts, byText);
    losses.add("loss-case-code", element.all("coderef").size());
    String written = Names.of(element.attribute("name"));
    String key = element.guid().isEmpty() ? "case " + written : element.guid();
    if (written.isEmpty() && !texts.isEmpty()) {
      written = sources.name(texts.getFirst());
    }
    Unit unit =
        new Unit(
            key,
            caseNames.unique(written.isEmpty() ? key : written),
            texts,
            voices,
            values(element.values()));
    units.add(unit);
    keys.add(key);
    signs.add(Bearer.CASE, key, Counterpart.SELF, element, Signs.named(element, unit.name()));
    texts.forEach(text -> byText.put(text, unit));
    notes.describe(Subject.CASE, key, key, element.textOf("description"));
    for (Node reference : element.all("noteref")) {
      notes.refer(reference, Subject.CASE, key, "");
    }
  }

  /**
   * Passages that a case points to: a whole text is its own, and so is every turn of a speaker.
   * What is only a part has no place here.
   */
  private List<Voice> voices(Node element, List<String> texts, Map<String, Unit> byText) {
    Map<Voice, Set<TextRange>> turns = new LinkedHashMap<>();
    for (Node reference : element.all("selectionref")) {
      SourcesReading.Place place = sources.place(reference.target());
      Segment turn = place == null ? null : sources.turn(place);
      String speaker = turn == null ? null : turn.speaker();
      if (place != null && turn != null && speaker != null) {
        turns
            .computeIfAbsent(new Voice(place.text(), speaker), voice -> new HashSet<>())
            .add(turn.range());
      } else if (place != null && sources.isWhole(place)) {
        if (!texts.contains(place.text())) {
          losses.add("case-passage-whole");
          claim(place.text(), texts, byText);
        }
      } else {
        losses.add("loss-case-passage");
      }
    }
    List<Voice> voices = new ArrayList<>();
    turns.forEach((voice, said) -> {
      if (said.size() == sources.turns(voice.text(), voice.speaker())) {
        voices.add(voice);
      } else {
        losses.add("loss-case-passage", said.size());
      }
    });
    return voices;
  }

  private void claim(String text, List<String> texts, Map<String, Unit> byText) {
    if (!sources.has(text)) {
      losses.add("loss-case-text");
    } else if (byText.containsKey(text)) {
      losses.add("loss-second-case");
    } else {
      texts.add(text);
    }
  }

  private void textValues(String text, List<String> elements, Map<String, Unit> byText) {
    Map<String, String> values = values(elements);
    if (values.isEmpty()) {
      return;
    }
    Unit unit = byText.get(text);
    if (unit == null) {
      signs.say(Bearer.CASE, text + "/case", Map.of("of", "source"));
      String name = sources.name(text);
      units.add(new Unit(text + "/case", caseNames.unique(name), List.of(text), List.of(), values));
    } else {
      losses.add("values-of-texts", values.size());
      // What is said of the case itself counts for more.
      values.putAll(unit.values());
      Unit whole = new Unit(unit.key(), unit.name(), unit.texts(), unit.voices(), values);
      units.set(units.indexOf(unit), whole);
      whole.texts().forEach(own -> byText.put(own, whole));
    }
  }

  /**
   * Values by the name of their variable.
   *
   * @param said for each the variable's key, the element's name, and the value
   */
  private Map<String, String> values(List<String> said) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < said.size(); i += 3) {
      Variable variable = variables.get(said.get(i));
      String written = said.get(i + 2);
      String value = said.get(i + 1).equals("booleanvalue") ? truth(written) : written;
      if (variable == null) {
        losses.add("loss-variable-missing");
      } else if (!value.isEmpty()) {
        values.put(variable.name(), value);
      }
    }
    return values;
  }

  private static String truth(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "1", "true" -> "true";
      case "0", "false" -> "false";
      default -> value;
    };
  }
}
