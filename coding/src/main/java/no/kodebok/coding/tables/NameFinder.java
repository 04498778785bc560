package no.kodebok.coding.tables;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.model.VariableSet;
import org.jspecify.annotations.Nullable;

/** Finds variables and sets by name, or by {@code Questionnaire/name}, in all questionnaires. */
final class NameFinder {
  /** Between nested variables: a star with blanks around it. */
  private static final Pattern INSIDE = Pattern.compile("\\s+\\*\\s+");

  /** More labels than this make no title. */
  private static final int SHOWN = 3;

  private final List<Questionnaire> questionnaires;
  private final CodeFields codes;

  /** The waves, whose variables may be called by the name that one of them has. */
  private final @Nullable StackedWaves stacked;

  NameFinder(List<Questionnaire> questionnaires, CodeFields codes, @Nullable StackedWaves stacked) {
    this.questionnaires = questionnaires;
    this.codes = codes;
    this.stacked = stacked;
  }

  /**
   * What rows or columns are to stand for: a variable, a set, a code as {@code kode:PATH}, or
   * variables inside each other as {@code a * b}.
   *
   * @param preferred the questionnaire that wins where several have the name
   * @throws KodebokException if there is no such name, or several
   */
  RowItem item(String name, @Nullable Questionnaire preferred) {
    List<RowItem> found = named(name, (q, local) -> item(q, local, name));
    if (!found.isEmpty()) {
      return only(name, found, preferred, RowItem::questionnaire);
    }
    String[] parts = INSIDE.split(name.strip(), -1);
    if (parts.length > 1) {
      return nested(name, parts, preferred);
    }
    if (CodeFields.isCode(name)) {
      return codes.set(name);
    }
    if (stacked != null) {
      stacked.refuseWhatSomeLack(name);
    }
    String[] tight = name.split("\\*", -1);
    if (tight.length > 1) {
      return nested(name, tight, preferred);
    }
    throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, names(true));
  }

  private RowItem nested(String name, String[] parts, @Nullable Questionnaire preferred) {
    List<Field> fields = new ArrayList<>();
    for (String part : parts) {
      String written = part.strip();
      if (written.isEmpty()) {
        throw new KodebokException(
            TableReason.NESTING_UNREADABLE.with(name),
            "\"" + name + "\" lacks a variable beside a star. Write a * b.");
      }
      fields.add(inside(written, fields.isEmpty() ? preferred : fields.getFirst().questionnaire()));
    }
    Set<Field> different = new HashSet<>(fields);
    if (different.size() < fields.size()) {
      throw new KodebokException(
          TableReason.NESTED_IN_ITSELF.with(name),
          "\"" + name + "\" has the same variable twice. Nest different variables.");
    }
    Questionnaire questionnaire =
        fields.stream()
            .map(Field::questionnaire)
            .filter(q -> q.kind() == QuestionnaireKind.SURVEY)
            .findFirst()
            .orElse(fields.getFirst().questionnaire());
    String joined =
        String.join(" * ", fields.stream().map(field -> field.variable().name()).toList());
    String label =
        String.join(" · ", fields.stream().map(field -> field.variable().label()).toList());
    Field together =
        new Field(
            questionnaire,
            new Variable(
                UUID.nameUUIDFromBytes(joined.getBytes(StandardCharsets.UTF_8)),
                joined,
                label,
                null,
                Scale.NOMINAL,
                null,
                List.of(),
                List.of(),
                null));
    return new RowItem.Nested(together, List.copyOf(fields));
  }

  /** A variable that is to be nested; a set has no categories that exclude each other. */
  private Field inside(String name, @Nullable Questionnaire preferred) {
    boolean isSet = questionnaires.stream().anyMatch(q -> q.set(name).isPresent());
    boolean isVariable = questionnaires.stream().anyMatch(q -> q.variable(name).isPresent());
    if (isSet && !isVariable) {
      throw new KodebokException(
          TableReason.SET_NOT_NESTED.with(name),
          "\""
              + name
              + "\" is a set, whose items do not exclude each other, and cannot be nested. Use it as "
              + "rows and nest the columns.");
    }
    return field(name, preferred);
  }

  /**
   * Questions as a battery: the set of this one name, or these variables.
   *
   * @throws KodebokException if there is no such name, several, or they are of several
   *     questionnaires
   */
  RowItem battery(List<String> names, Messages messages) {
    if (names.size() == 1 && item(names.getFirst(), null) instanceof RowItem.WholeSet set) {
      if (set.set().kind() != SetKind.BATTERY) {
        throw new KodebokException(
            TableReason.NOT_BATTERY.with(names.getFirst()),
            "The set \"" + names.getFirst() + "\" is no battery. Make a table of it.");
      }
      return set;
    }
    List<Field> fields = new ArrayList<>();
    Questionnaire preferred = null;
    for (String name : names) {
      Field field = field(name, preferred);
      if (preferred != null && !preferred.id().equals(field.questionnaire().id())) {
        throw new KodebokException(
            TableReason.BATTERY_OF_SEVERAL.with(names.getFirst(), name),
            "A battery is of one questionnaire, and \""
                + names.getFirst()
                + "\" and \""
                + name
                + "\" are of two. Make a battery of each.");
      }
      preferred = field.questionnaire();
      fields.add(field);
    }
    Questionnaire questionnaire = fields.getFirst().questionnaire();
    List<String> variables = fields.stream().map(field -> field.variable().name()).toList();
    VariableSet same =
        questionnaire.sets().stream()
            .filter(set ->
                set.kind() == SetKind.BATTERY
                    && Set.copyOf(set.variables()).equals(Set.copyOf(variables)))
            .findFirst()
            .orElse(null);
    String label = same == null ? label(fields, messages) : same.label();
    return new RowItem.WholeSet(
        questionnaire,
        new VariableSet(
            same == null ? String.join(", ", variables) : same.name(),
            label,
            SetKind.BATTERY,
            null,
            variables),
        List.copyOf(fields));
  }

  /** The question that all of them answer, else the labels of the first ones. */
  private static String label(List<Field> fields, Messages messages) {
    Set<String> questions = new LinkedHashSet<>();
    fields.forEach(field -> questions.add(String.valueOf(field.variable().question())));
    String only = questions.iterator().next();
    if (questions.size() == 1 && fields.size() > 1 && !only.equals("null") && !only.isBlank()) {
      return only;
    }
    List<String> labels = fields.stream().map(field -> field.variable().label()).toList();
    return labels.size() <= SHOWN
        ? String.join(", ", labels)
        : messages.text(
            "title.battery", String.join(", ", labels.subList(0, 2)), labels.size() - 2);
  }

  /**
   * The variable of this name.
   *
   * @param preferred the questionnaire that wins where several have the name
   */
  Field field(String name, @Nullable Questionnaire preferred) {
    List<Field> found =
        named(name, (q, local) -> q.variable(local).map(variable -> new Field(q, variable)));
    if (found.isEmpty() && CodeFields.isCode(name)) {
      return codes.field(name);
    }
    if (found.isEmpty() && stacked != null) {
      stacked.refuseWhatSomeLack(name);
    }
    if (found.isEmpty()) {
      throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, names(false));
    }
    return only(name, found, preferred, Field::questionnaire);
  }

  private static Optional<RowItem> item(Questionnaire questionnaire, String name, String written) {
    Optional<Variable> variable = questionnaire.variable(name);
    if (variable.isPresent()) {
      return Optional.of(new RowItem.OneVariable(new Field(questionnaire, variable.get())));
    }
    Optional<VariableSet> set = questionnaire.set(name);
    if (set.isEmpty()) {
      return Optional.empty();
    }
    List<Field> fields = new ArrayList<>();
    for (String member : set.get().variables()) {
      fields.add(
          new Field(
              questionnaire,
              questionnaire
                  .variable(member)
                  .orElseThrow(() ->
                      new KodebokException(
                          TableReason.SET_NAMES_UNKNOWN.with(written, member),
                          "The set \""
                              + written
                              + "\" names a variable \""
                              + member
                              + "\" that the questionnaire does not have."))));
    }
    return Optional.of(new RowItem.WholeSet(questionnaire, set.get(), List.copyOf(fields)));
  }

  private <T> List<T> named(String name, BiFunction<Questionnaire, String, Optional<T>> lookUp) {
    List<T> found = new ArrayList<>();
    for (Questionnaire questionnaire : questionnaires) {
      lookUp.apply(questionnaire, name).ifPresent(found::add);
    }
    if (found.isEmpty()) {
      for (Questionnaire questionnaire : questionnaires) {
        String prefix = questionnaire.name() + "/";
        if (name.startsWith(prefix)) {
          lookUp.apply(questionnaire, name.substring(prefix.length())).ifPresent(found::add);
        }
      }
    }
    String joined = found.isEmpty() && stacked != null ? stacked.joinedName(name) : null;
    if (joined != null && stacked != null) {
      lookUp.apply(stacked.together(), joined).ifPresent(found::add);
    }
    return found;
  }

  private static <T> T only(
      String name,
      List<T> found,
      @Nullable Questionnaire preferred,
      Function<T, Questionnaire> questionnaireOf) {
    if (found.size() == 1) {
      return found.getFirst();
    }
    if (preferred != null) {
      for (T one : found) {
        if (questionnaireOf.apply(one).id().equals(preferred.id())) {
          return one;
        }
      }
    }
    throw new KodebokException(
        TableReason.NAME_IN_SEVERAL.with(
            name,
            String.join(
                ", ",
                found.stream().map(o -> questionnaireOf.apply(o).name() + "/" + name).toList())),
        "Several questionnaires have \""
            + name
            + "\". Write one of: "
            + String.join(
                ", ",
                found.stream().map(o -> questionnaireOf.apply(o).name() + "/" + name).toList())
            + ".");
  }

  private List<String> names(boolean withSets) {
    TreeSet<String> names = new TreeSet<>();
    for (Questionnaire questionnaire : questionnaires) {
      questionnaire.variables().forEach(variable -> names.add(variable.name()));
      if (withSets) {
        questionnaire.sets().forEach(set -> names.add(set.name()));
      }
    }
    return List.copyOf(names);
  }
}
