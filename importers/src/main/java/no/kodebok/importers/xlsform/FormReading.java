package no.kodebok.importers.xlsform;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.ImportFile;
import no.kodebok.importers.OfficeContainer;
import no.kodebok.importers.questionnaire.QuestionnaireFormat;
import no.kodebok.importers.questionnaire.QuestionnaireSpec;
import no.kodebok.importers.questionnaire.Routing;
import no.kodebok.importers.questionnaire.RoutingTranslation;
import no.kodebok.importers.questionnaire.SameScale;
import no.kodebok.importers.questionnaire.SpecDraft;
import no.kodebok.importers.questionnaire.VariableSpec;
import no.kodebok.importers.table.AllRows;
import no.kodebok.importers.table.TableFormat;
import no.kodebok.importers.table.TableFormats;
import org.jspecify.annotations.Nullable;

/** Reads the form as a description of the answers' columns, options of a question in one each. */
public final class FormReading implements QuestionnaireFormat {
  /** What is known of a file. */
  private record IsForm(boolean is) {}

  @Override
  public boolean describes(ImportFile file) {
    OfficeContainer container = OfficeContainer.of(file);
    return (container == OfficeContainer.EXCEL || container == OfficeContainer.OPEN_DOCUMENT)
        && file.known(IsForm.class, f -> java.util.Optional.of(new IsForm(isForm(f))))
            .filter(IsForm::is)
            .isPresent();
  }

  private static boolean isForm(ImportFile file) {
    try {
      TableFormat format = TableFormats.of(file).orElse(null);
      String survey =
          format == null
              ? null
              : format.sheets(file).stream()
                  .filter(sheet -> sheet.equalsIgnoreCase("survey"))
                  .findFirst()
                  .orElse(null);
      if (format == null || survey == null) {
        return false;
      }
      List<AllRows.Row> rows = AllRows.of(format, file, survey, new FindingLog(file.name()));
      List<String> headings =
          rows.isEmpty()
              ? List.of()
              : rows.getFirst().cells().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
      return headings.contains("type") && headings.contains("name");
    } catch (no.kodebok.coding.model.KodebokException e) {
      // What is wrong with it is said when it is read.
      return false;
    }
  }

  @Override
  public QuestionnaireSpec read(ImportFile file, FindingLog log) {
    return spec(file, Form.of(file, log), log);
  }

  static QuestionnaireSpec spec(ImportFile file, Form form, FindingLog log) {
    SpecDraft draft = new SpecDraft(file.name(), log);
    draft.title(form.title());
    Set<String> taken = new HashSet<>();
    for (Form.Question question : form.questions().values()) {
      if (question.repeated()) {
        log.warning("asked-repeatedly", question.name());
        continue;
      }
      String askedIf = askedIf(question, form, log);
      if (question.isMultiple()) {
        for (ValueLabel choice : question.choices()) {
          draft.add(
              new VariableSpec(
                  question.option(choice.code()),
                  choice.label(),
                  question.label(),
                  Scale.NOMINAL,
                  null,
                  List.of(),
                  List.of(),
                  askedIf));
        }
        List<String> members =
            question.choices().stream().map(c -> question.option(c.code())).toList();
        draft.set(
            new VariableSet(question.name(), question.label(), SetKind.MULTIPLE, "1", members));
        taken.addAll(members);
      } else {
        draft.add(
            new VariableSpec(
                question.name(),
                question.label(),
                question.label(),
                scale(question),
                null,
                question.choices(),
                List.of(),
                askedIf));
      }
    }
    grids(form)
        .forEach(grid -> {
          draft.set(grid);
          taken.addAll(grid.variables());
        });
    SameScale.batteries(draft.variables(), taken).forEach(draft::set);
    return draft.spec();
  }

  /** Groups whose questions with a choice of one all have the same to choose from. */
  private static List<VariableSet> grids(Form form) {
    Map<String, List<Form.Question>> byGroup = new LinkedHashMap<>();
    for (Form.Question question : form.questions().values()) {
      if (question.type().equals("select_one") && !question.repeated()) {
        byGroup.computeIfAbsent(question.group(), key -> new ArrayList<>()).add(question);
      }
    }
    byGroup.remove("");
    List<VariableSet> grids = new ArrayList<>();
    byGroup.forEach((group, items) -> {
      List<ValueLabel> choices = items.getFirst().choices();
      boolean same = items.stream().allMatch(item -> item.choices().equals(choices));
      if (same && items.size() > 1 && choices.size() > 2) {
        String name = group.substring(group.lastIndexOf('/') + 1);
        String label = items.getFirst().groupLabel();
        grids.add(
            new VariableSet(
                name,
                label.isEmpty() ? name : label,
                SetKind.BATTERY,
                null,
                items.stream().map(Form.Question::name).toList()));
      }
    });
    return grids;
  }

  private static @Nullable Scale scale(Form.Question question) {
    return switch (question.type()) {
      case "select_one", "acknowledge" -> Scale.NOMINAL;
      case "integer", "int", "decimal", "range" -> Scale.INTERVAL;
      case "text", "string" -> Scale.TEXT;
      case "date", "datetime", "start", "end", "today" -> Scale.DATE;
      default -> null;
    };
  }

  private static @Nullable String askedIf(Form.Question question, Form form, FindingLog log) {
    List<String> conditions = new ArrayList<>();
    RoutingTranslation.Names names =
        new RoutingTranslation.Names() {
          @Override
          public @Nullable String variable(String reference) {
            Form.Question asked = form.questions().get(reference);
            return asked == null || asked.isMultiple() || asked.repeated() ? null : reference;
          }

          @Override
          public @Nullable String chosen(String reference, String option) {
            Form.Question asked = form.questions().get(reference);
            return asked == null || asked.repeated()
                ? null
                : asked.isMultiple()
                    ? Routing.is(asked.option(option), "1")
                    : Routing.is(reference, option);
          }
        };
    for (String relevant : question.relevant()) {
      String condition = RoutingTranslation.of(relevant, names);
      if (condition == null) {
        log.warning("routing-left-out", question.name(), relevant);
        return null;
      }
      conditions.add(condition);
    }
    return conditions.isEmpty() ? null : Routing.all(conditions);
  }
}
