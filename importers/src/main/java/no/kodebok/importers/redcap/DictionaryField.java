package no.kodebok.importers.redcap;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.importers.questionnaire.PlainWords;
import org.jspecify.annotations.Nullable;

/** A row of the data dictionary. */
record DictionaryField(
    String name,
    String form,
    String type,
    String label,
    String choices,
    String validation,
    String branching,
    String matrix) {
  boolean isCheckbox() {
    return type.equals("checkbox");
  }

  /** Whether the data have no column of it. */
  boolean isShownOnly() {
    return type.equals("descriptive");
  }

  /** Column of an option: {@code race___1}, with minus signs as underscores. */
  String option(String code) {
    return name + "___" + code.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  List<ValueLabel> values(boolean norwegian) {
    return switch (type) {
      case "yesno" ->
          List.of(
              new ValueLabel("1", norwegian ? "Ja" : "Yes"),
              new ValueLabel("0", norwegian ? "Nei" : "No"));
      case "truefalse" -> List.of(new ValueLabel("1", "True"), new ValueLabel("0", "False"));
      case "radio", "dropdown", "checkbox" -> listed();
      default -> List.of();
    };
  }

  /** {@code 1, Yes | 0, No}. */
  private List<ValueLabel> listed() {
    List<ValueLabel> values = new ArrayList<>();
    for (String choice : choices.split("\\|", -1)) {
      int comma = choice.indexOf(',');
      if (comma > 0) {
        String code = choice.substring(0, comma).strip();
        String words = PlainWords.of(choice.substring(comma + 1).strip());
        values.add(new ValueLabel(code, words.isEmpty() ? code : words));
      }
    }
    return values;
  }

  @Nullable Scale scale() {
    return switch (type) {
      case "radio", "dropdown", "yesno", "truefalse" -> Scale.NOMINAL;
      case "calc", "slider" -> Scale.INTERVAL;
      case "notes" -> Scale.TEXT;
      case "text" ->
          validation.startsWith("date")
              ? Scale.DATE
              : validation.startsWith("number") || validation.equals("integer")
                  ? Scale.INTERVAL
                  : null;
      default -> null;
    };
  }
}
