package no.kodebok.importers.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingCode;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.characters.Invisible;
import no.kodebok.importers.table.RowReceiver;
import org.jspecify.annotations.Nullable;

/**
 * Reads a questionnaire file that is a table: one row a variable, under headings in English or
 * Norwegian. Values are written {@code 1=Helt uenig; 2=Helt enig}, missing ones {@code
 * 8=dontKnow:Vet ikke}; {@code \;} is a semicolon within a label.
 */
final class QuestionnaireTable implements RowReceiver {
  private static final Map<String, String> HEADINGS = new HashMap<>();
  private static final Set<String> YES = Set.of("x", "1", "ja", "yes", "true", "sann");
  private static final Pattern SEPARATOR = Pattern.compile("(?<!\\\\)[;\\n]");
  private static final int MOST = 100_000;

  static {
    heading("name", "name", "variable", "variabel", "navn", "namn", "variabelnavn");
    heading("label", "label", "etikett", "merkelapp", "kort tekst");
    heading("question", "question", "spørsmål", "question text", "spørsmålstekst");
    heading("scale", "scale", "skala", "målenivå", "level");
    heading("direction", "direction", "retning");
    heading("values", "values", "verdier", "verdiar", "svaralternativer", "svaralternativ");
    heading("missing", "missing", "manglende", "manglande", "manglende verdier", "ugyldige");
    heading("askedIf", "askedif", "asked if", "asked-if", "stilt hvis", "stilt dersom", "filter");
    heading("set", "set", "sett", "gruppe");
    heading("setKind", "setkind", "set kind", "settype", "slags sett");
    heading("setLabel", "setlabel", "set label", "settetikett");
    heading("counted", "counted", "telles", "tel", "talt verdi");
    heading("caseId", "caseid", "case id", "case-id", "enhet", "eining", "respondent");
    heading("weight", "weight", "vekt");
  }

  private final String file;
  private final List<VariableSpec> variables = new ArrayList<>();
  private final Map<String, SetRow> sets = new LinkedHashMap<>();
  private @Nullable Map<String, Integer> columns;
  private @Nullable String caseId;
  private @Nullable String weight;

  /** A set as its members' rows tell it. */
  private static final class SetRow {
    private final List<String> members = new ArrayList<>();
    private @Nullable String kind;
    private @Nullable String label;
    private @Nullable String counted;
    private SpecPlace place = SpecPlace.of("");
  }

  QuestionnaireTable(String file) {
    this.file = file;
  }

  private static void heading(String meaning, String... words) {
    for (String word : words) {
      HEADINGS.put(word, meaning);
    }
  }

  @Override
  public void row(int line, String[] fields) {
    Map<String, Integer> known = columns;
    if (known == null) {
      columns = headings(fields);
      return;
    }
    if (String.join("", fields).isBlank()) {
      return;
    }
    if (variables.size() == MOST) {
      throw new KodebokException(
          QuestionnaireReason.TOO_MANY_DESCRIBED.with(MOST),
          file + " describes more than " + MOST + " variables.");
    }
    variable(line, known, fields);
  }

  private Map<String, Integer> headings(String[] fields) {
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < fields.length; i++) {
      String meaning = HEADINGS.get(Invisible.cleanField(fields[i]).toLowerCase(Locale.ROOT));
      if (meaning != null && known.putIfAbsent(meaning, i) != null) {
        throw new KodebokException(
            QuestionnaireReason.MEANING_TWICE.with(meaning),
            file + ": two columns are headed as \"" + meaning + "\". Keep one of them.");
      }
    }
    if (!known.containsKey("name")) {
      throw new KodebokException(
          QuestionnaireReason.NO_VARIABLE_COLUMN,
          file
              + " is no questionnaire file: no column is headed \"variable\" (or \"variabel\")."
              + " It has one row a variable.");
    }
    return known;
  }

  private void variable(int line, Map<String, Integer> known, String[] fields) {
    SpecPlace place = SpecPlace.of(file).line(line);
    String name = cell(known, fields, "name");
    if (name.isEmpty()) {
      throw new KodebokException(
          place.of(QuestionnaireReason.VARIABLE_UNNAMED.with()),
          place + " has no variable name. Add it, or delete the row.");
    }
    String label = cell(known, fields, "label");
    variables.add(
        new VariableSpec(
            name,
            label.isEmpty() ? name : label,
            orNull(cell(known, fields, "question")),
            Words.scale(cell(known, fields, "scale"), place),
            Words.direction(cell(known, fields, "direction"), place),
            values(cell(known, fields, "values"), place),
            missing(cell(known, fields, "missing"), place),
            orNull(cell(known, fields, "askedIf"))));
    if (isYes(cell(known, fields, "caseId"))) {
      caseId = only(caseId, name, "case id", place);
    }
    if (isYes(cell(known, fields, "weight"))) {
      weight = only(weight, name, "weight", place);
    }
    String set = cell(known, fields, "set");
    if (!set.isEmpty()) {
      SetRow row = sets.computeIfAbsent(set, s -> new SetRow());
      row.members.add(name);
      row.place = place;
      row.kind = first(row.kind, cell(known, fields, "setKind"));
      row.label = first(row.label, cell(known, fields, "setLabel"));
      row.counted = first(row.counted, cell(known, fields, "counted"));
    }
  }

  private static String only(@Nullable String before, String name, String what, SpecPlace place) {
    if (before != null) {
      throw new KodebokException(
          place.of(QuestionnaireReason.ONLY_ONE_VARIABLE.with(before)),
          place + ": \"" + before + "\" is the " + what + " already. Only one variable can be.");
    }
    return name;
  }

  private static @Nullable String first(@Nullable String before, String now) {
    return before != null || now.isEmpty() ? before : now;
  }

  private static boolean isYes(String text) {
    return YES.contains(text.toLowerCase(Locale.ROOT));
  }

  private static String cell(Map<String, Integer> known, String[] fields, String meaning) {
    Integer column = known.get(meaning);
    return column == null || column >= fields.length ? "" : Invisible.cleanField(fields[column]);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<ValueLabel> values(String written, SpecPlace place) {
    List<ValueLabel> values = new ArrayList<>();
    for (String[] pair : pairs(written, place)) {
      values.add(new ValueLabel(pair[0], pair[1]));
    }
    return values;
  }

  private static List<MissingCode> missing(String written, SpecPlace place) {
    List<MissingCode> codes = new ArrayList<>();
    for (String[] pair : pairs(written, place)) {
      int colon = pair[1].indexOf(':');
      String kind = colon < 0 ? pair[1] : pair[1].substring(0, colon).strip();
      String label = colon < 0 ? pair[1] : pair[1].substring(colon + 1).strip();
      codes.add(new MissingCode(pair[0], Words.missingKind(kind, place), label));
    }
    return codes;
  }

  /** Code and label of every {@code code=label}; a code alone is its own label. */
  private static List<String[]> pairs(String written, SpecPlace place) {
    List<String[]> pairs = new ArrayList<>();
    for (String part : SEPARATOR.split(written, -1)) {
      String pair = part.replace("\\;", ";").strip();
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      String code = (equals < 0 ? pair : pair.substring(0, equals)).strip();
      String label = equals < 0 ? code : pair.substring(equals + 1).strip();
      if (code.isEmpty()) {
        throw new KodebokException(
            place.of(QuestionnaireReason.VALUE_WITHOUT_CODE.with(pair)),
            place + ": \"" + pair + "\" has no code. Values are written 1=Label; 2=Label.");
      }
      pairs.add(new String[] {code, label.isEmpty() ? code : label});
    }
    return pairs;
  }

  /** What the rows say, when all have come. */
  QuestionnaireSpec spec() {
    List<VariableSet> all = new ArrayList<>();
    sets.forEach((name, row) -> {
      SetKind kind = Words.setKind(row.kind, row.place);
      all.add(
          new VariableSet(
              name,
              row.label == null ? name : row.label,
              kind,
              kind != SetKind.MULTIPLE ? null : row.counted == null ? "1" : row.counted,
              row.members));
    });
    return new QuestionnaireSpec(file, null, caseId, weight, variables, all);
  }
}
