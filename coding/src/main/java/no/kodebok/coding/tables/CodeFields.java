package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Codes as variables: 1 for a case with words that have the code or one below it, 0 for one whose
 * words could have had it, and no value for a case without words in the project.
 */
final class CodeFields {
  /** What is before a code's path, as in {@code kode:Barrierer/Regelverk}. */
  static final String PREFIX = "kode:";

  private static final String ENGLISH = "code:";
  private static final String CODED = "1";
  private static final String NOT_CODED = "0";

  /** Stands for the questionnaire that codes do not come from. */
  private static final UUID NOWHERE = new UUID(0, 0x636f646573L);

  private final ProjectReader project;
  private final Messages messages;
  private final Questionnaire questionnaire;
  private final Map<String, CodeGroup> groups = new LinkedHashMap<>();
  private @Nullable Codebook codebook;
  private @Nullable CodedCases cases;

  CodeFields(ProjectReader project, Messages messages) {
    this.project = project;
    this.messages = messages;
    this.questionnaire =
        new Questionnaire(
            NOWHERE,
            messages.text("codes.name"),
            QuestionnaireKind.ATTRIBUTES,
            null,
            null,
            List.of(),
            List.of());
  }

  /** Whether a name is a code's. */
  static boolean isCode(String name) {
    String start = name.toLowerCase(Locale.ROOT);
    return start.startsWith(PREFIX) || start.startsWith(ENGLISH);
  }

  /** Whether answers come from here. */
  static boolean isOf(Questionnaire questionnaire) {
    return questionnaire.id().equals(NOWHERE);
  }

  /** The path in a row's name, which begins with {@link #PREFIX}. */
  static String path(Variable variable) {
    return variable.name().substring(PREFIX.length());
  }

  private Codebook codebook() {
    Codebook known = codebook;
    if (known == null) {
      known = project.codebook();
      codebook = known;
    }
    return known;
  }

  private static String written(String name) {
    return name.substring(name.indexOf(':') + 1).strip();
  }

  /**
   * A code with those below it, as one variable.
   *
   * @throws no.kodebok.coding.model.KodebokException if there is no such code
   */
  Field field(String name) {
    return field(
        CodeGroup.withChildren(codebook(), codebook().get(CodePath.parse(written(name))).id()));
  }

  private Field field(CodeGroup group) {
    String name = PREFIX + group.path();
    groups.put(name, group);
    String label = group.path().names().getLast();
    return new Field(
        questionnaire,
        new Variable(
            group.code(),
            name,
            label,
            null,
            Scale.NOMINAL,
            null,
            List.of(
                new ValueLabel(CODED, label),
                new ValueLabel(NOT_CODED, messages.text("codes.not", label))),
            List.of(),
            null));
  }

  /**
   * A code and those just below it, or only these where the path ends in {@code /*}.
   *
   * @throws no.kodebok.coding.model.KodebokException if there is no such code, or none below it
   */
  RowItem.WholeSet set(String name) {
    List<CodeGroup> listed = new ArrayList<>(CodeGroup.parse(codebook(), List.of(written(name))));
    String label =
        codebook()
            .code(listed.getFirst().code())
            .map(Code::parent)
            .flatMap(codebook()::code)
            .map(Code::name)
            .orElseGet(() -> messages.text("codes.name"));
    Optional<UUID> whole = codebook().find(CodePath.parse(written(name))).map(code -> code.id());
    if (whole.isPresent()) {
      label = listed.getFirst().path().names().getLast();
      codebook()
          .children(whole.get())
          .forEach(child -> listed.add(CodeGroup.withChildren(codebook(), child.id())));
    }
    List<Field> fields = listed.stream().map(this::field).toList();
    return new RowItem.WholeSet(
        questionnaire,
        new VariableSet(
            PREFIX + written(name),
            label,
            SetKind.MULTIPLE,
            CODED,
            fields.stream().map(field -> field.variable().name()).toList()),
        fields);
  }

  /** Who said something in the project. */
  CodedCases cases() {
    CodedCases known = cases;
    if (known == null) {
      known = CodedCases.load(project);
      cases = known;
    }
    return known;
  }

  /** The cases that have words in the project, with these codes. */
  ResponseTable answers(Collection<String> names) {
    List<UUID> rows = List.copyOf(cases().withWords());
    Map<String, Column> columns = new HashMap<>();
    for (String name : names) {
      CodeGroup group = groups.get(name);
      if (group == null) {
        throw new IllegalArgumentException(name + " is no code that was asked for");
      }
      var coded = cases().coded(group.codes());
      columns.put(
          name,
          Column.ofValues(
              rows.stream().map(each -> coded.contains(each) ? CODED : NOT_CODED).toList()));
    }
    return new ResponseTable(questionnaire, rows, columns);
  }
}
