package no.kodebok.importers.redcap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.ImportReason;
import no.kodebok.importers.questionnaire.PlainWords;
import no.kodebok.importers.questionnaire.QuestionnaireFormat;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.RoutingTranslation;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.AllRows;
import no.kodebok.importers.table.TableBeginning;
import org.jspecify.annotations.Nullable;

/** The data dictionary as it is downloaded, or as the API gives it. */
public final class DataDictionary implements QuestionnaireFormat {
  private static final Pattern OPTION = Pattern.compile("(\\w{1,100})\\((-?\\w{1,100})\\)");
  private static final Pattern NORWEGIAN = Pattern.compile("[æøåÆØÅ]");

  @Override
  public boolean describes(ImportFile file) {
    return TableBeginning.of(file)
        .filter(begin ->
            begin.hasHeadings("Variable / Field Name", "Field Type", "Form Name")
                || begin.hasHeadings("field_name", "field_type", "form_name"))
        .isPresent();
  }

  @Override
  public QuestionnaireSpec read(ImportFile file, FindingLog log) {
    List<DictionaryField> fields = fields(file, log);
    return spec(file, fields, log);
  }

  static List<DictionaryField> fields(ImportFile file, FindingLog log) {
    TableBeginning begin = TableBeginning.of(file).orElseThrow();
    List<AllRows.Row> rows = AllRows.of(begin.format(), file, null, log);
    Map<String, Integer> at = new HashMap<>();
    List<String> headings = rows.getFirst().cells();
    for (int i = 0; i < headings.size(); i++) {
      at.putIfAbsent(headings.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""), i);
    }
    List<DictionaryField> fields = new ArrayList<>();
    for (AllRows.Row row : rows.subList(1, rows.size())) {
      String name = cell(row, at, "variablefieldname", "fieldname");
      if (!name.isEmpty()) {
        fields.add(
            new DictionaryField(
                name,
                cell(row, at, "formname"),
                cell(row, at, "fieldtype").toLowerCase(Locale.ROOT),
                PlainWords.of(cell(row, at, "fieldlabel")),
                cell(row, at, "choicescalculationsorsliderlabels", "selectchoicesorcalculations"),
                cell(row, at, "textvalidationtypeorshowslidernumber").toLowerCase(Locale.ROOT),
                cell(row, at, "branchinglogicshowfieldonlyif", "branchinglogic"),
                cell(row, at, "matrixgroupname")));
      }
    }
    if (fields.isEmpty()) {
      throw new KodebokException(
          ImportReason.DEFINES_NOTHING,
          file.path() + " defines no variables. Is the export complete?");
    }
    return fields;
  }

  private static String cell(AllRows.Row row, Map<String, Integer> at, String... headings) {
    for (String heading : headings) {
      Integer column = at.get(heading);
      if (column != null) {
        return row.cell(column).strip();
      }
    }
    return "";
  }

  static QuestionnaireSpec spec(ImportFile file, List<DictionaryField> fields, FindingLog log) {
    SpecDraft draft = new SpecDraft(file.name(), log);
    boolean norwegian = fields.stream().anyMatch(field -> NORWEGIAN.matcher(field.label()).find());
    Map<String, DictionaryField> known = new HashMap<>();
    fields.forEach(field -> known.putIfAbsent(field.name(), field));
    Map<String, List<String>> matrices = new LinkedHashMap<>();
    Set<String> forms = new HashSet<>();
    for (DictionaryField field : fields) {
      if (field.isShownOnly()) {
        continue;
      }
      String label = field.label().isEmpty() ? field.name() : field.label();
      String askedIf = askedIf(field, known, log);
      if (field.isCheckbox()) {
        checkbox(field, label, askedIf, draft);
      } else {
        draft.add(
            new VariableSpec(
                field.name(),
                label,
                label,
                field.equals(fields.getFirst()) ? Scale.TEXT : field.scale(),
                null,
                field.values(norwegian),
                List.of(),
                askedIf));
        if (!field.matrix().isEmpty()) {
          matrices.computeIfAbsent(field.matrix(), key -> new ArrayList<>()).add(field.name());
        }
      }
      forms.add(field.form());
    }
    matrices.forEach((name, members) -> {
      if (members.size() > 1) {
        draft.set(new VariableSet(name, name, SetKind.BATTERY, null, members));
      }
    });
    forms.stream().filter(form -> !form.isEmpty()).sorted().forEach(form -> complete(form, draft));
    return draft.spec();
  }

  private static void checkbox(
      DictionaryField field, String label, @Nullable String askedIf, SpecDraft draft) {
    List<String> members = new ArrayList<>();
    for (ValueLabel value : field.values(false)) {
      String name = field.option(value.code());
      members.add(name);
      draft.add(
          new VariableSpec(
              name, value.label(), label, Scale.NOMINAL, null, List.of(), List.of(), askedIf));
    }
    draft.set(new VariableSet(field.name(), label, SetKind.MULTIPLE, "1", members));
  }

  /** The program notes for each form how far it has come. */
  private static void complete(String form, SpecDraft draft) {
    draft.add(
        new VariableSpec(
            form + "_complete",
            form + "_complete",
            null,
            Scale.NOMINAL,
            null,
            List.of(
                new ValueLabel("0", "Incomplete"),
                new ValueLabel("1", "Unverified"),
                new ValueLabel("2", "Complete")),
            List.of(),
            null));
  }

  private static @Nullable String askedIf(
      DictionaryField field, Map<String, DictionaryField> known, FindingLog log) {
    if (field.branching().isBlank()) {
      return null;
    }
    String condition =
        RoutingTranslation.of(
            field.branching(),
            reference -> {
              Matcher option = OPTION.matcher(reference);
              if (option.matches()) {
                DictionaryField asked = known.get(option.group(1));
                return asked == null || !asked.isCheckbox() ? null : asked.option(option.group(2));
              }
              DictionaryField asked = known.get(reference);
              return asked == null || asked.isCheckbox() || asked.isShownOnly() ? null : reference;
            });
    if (condition == null) {
      log.warning("routing-left-out", field.name(), field.branching());
    }
    return condition;
  }
}
