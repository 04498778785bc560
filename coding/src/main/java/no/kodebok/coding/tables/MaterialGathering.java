package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.QuestionnaireKind;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Resolves the names of a request, and loads the answers to what they stand for. */
final class MaterialGathering {
  private final ProjectReader project;
  private final TableRequest request;
  private final Messages messages;
  private final CodeFields codes;
  private final @Nullable StackedWaves stacked;
  private final List<Questionnaire> questionnaires;
  private final NameFinder finder;
  private final RowItem rows;
  private final Questionnaire preferred;
  private final List<RowItem> columns = new ArrayList<>();
  private final @Nullable Field wave;
  private final @Nullable Field person;
  private final @Nullable Field weight;
  private final @Nullable Field frequency;
  private final @Nullable Condition filter;

  /**
   * Resolves the names.
   *
   * @param rowsOf finds what stands in the rows
   * @throws KodebokException if a name is unknown or stands for several
   */
  MaterialGathering(
      ProjectReader project,
      TableRequest request,
      Messages messages,
      Function<NameFinder, RowItem> rowsOf) {
    if (request.weight() != null && request.frequency() != null) {
      throw new KodebokException(
          TableReason.WEIGHT_AND_FREQUENCY,
          "A table has either a weight or a frequency variable. Leave one of them out.");
    }
    this.project = project;
    this.request = request;
    this.messages = messages;
    codes = new CodeFields(project, messages);
    String compared = request.analysis().waves();
    stacked = compared == null ? null : StackedWaves.of(project, compared, messages).orElse(null);
    if (compared != null && compared.indexOf(',') >= 0 && stacked == null) {
      WaveNames.refuse(compared, project.questionnaires());
    }
    questionnaires = stacked == null ? project.questionnaires() : withStacked(project, stacked);
    finder = new NameFinder(questionnaires, codes, stacked);
    rows = rowsOf.apply(finder);
    preferred = preferred(rows, questionnaires, codes);
    String match = request.analysis().match();
    wave =
        compared == null
            ? null
            : stacked == null
                ? finder.field(compared, preferred)
                : new Field(stacked.together(), stacked.wave());
    person = wave == null || match == null ? null : finder.field(match, wave.questionnaire());
    if (wave != null) {
      columns.add(new RowItem.OneVariable(wave));
    }
    for (String name : request.columns()) {
      RowItem column = finder.item(name, preferred);
      if (wave == null || !column.fields().equals(List.of(wave))) {
        columns.add(column);
      }
    }
    weight = request.weight() == null ? null : finder.field(request.weight(), preferred);
    frequency = request.frequency() == null ? null : finder.field(request.frequency(), preferred);
    filter =
        request.filter() == null ? null : Condition.filter(request.filter(), finder, preferred);
  }

  /**
   * Loads the answers.
   *
   * @throws KodebokException if there is nobody to count, or a design does not fit
   */
  Material gather() {
    List<Field> counted = new ArrayList<>(rows.fields());
    columns.forEach(column -> counted.addAll(column.fields()));
    Questionnaire base = base(counted);
    Map<Field, Condition> routings = routings(counted);
    Map<String, Field> drawn = drawn();
    Set<Field> needed = new LinkedHashSet<>(counted);
    needed.addAll(drawn.values());
    Stream.of(weight, frequency, person).filter(Objects::nonNull).forEach(needed::add);
    if (filter != null) {
      needed.addAll(filter.uses());
    }
    routings.values().forEach(routing -> needed.addAll(routing.uses()));
    JoinedColumns loaded = JoinedColumns.load(this::answers, base, needed);
    Map<Field, List<Field>> nested = new HashMap<>();
    Map<Field, BitSet> routed = routed(routings, loaded, nested);
    Population population = Populations.of(request, base, loaded, filter, weight, frequency);
    return new Material(
        request,
        messages,
        rows,
        columns,
        weight,
        frequency,
        base,
        questionnaires,
        sampling(base),
        population,
        wave,
        person,
        stacked,
        nested,
        codes,
        routed,
        design(loaded, population, drawn));
  }

  private ResponseTable answers(Questionnaire of, Set<String> names) {
    if (CodeFields.isOf(of)) {
      return codes.answers(names);
    }
    return stacked != null && StackedWaves.isOf(of)
        ? stacked.answers(names)
        : project.responses(of.id(), names);
  }

  /**
   * Respondents rather than cases with attributes, where the table asks for both. Codes alone are
   * about the respondents where all words are answers to one survey.
   */
  private Questionnaire base(List<Field> counted) {
    Questionnaire own = rows.questionnaire();
    if (own.kind() == QuestionnaireKind.SURVEY) {
      return own;
    }
    List<Field> asked = new ArrayList<>(counted);
    if (filter != null) {
      asked.addAll(filter.uses());
    }
    Stream.of(weight, frequency, person).filter(Objects::nonNull).forEach(asked::add);
    for (Field field : asked) {
      if (field.questionnaire().kind() == QuestionnaireKind.SURVEY) {
        return field.questionnaire();
      }
    }
    if (CodeFields.isOf(own) && !codes.cases().hasInterviews()) {
      List<Questionnaire> surveys =
          codes.cases().openQuestions(questionnaires).stream()
              .map(Field::questionnaire)
              .distinct()
              .toList();
      if (surveys.size() == 1) {
        return surveys.getFirst();
      }
    }
    return own;
  }

  /** By variable, who its routing asks, where it has one. */
  private static Map<Field, Condition> routings(List<Field> counted) {
    Map<Field, Condition> routings = new HashMap<>();
    for (Field field : counted) {
      String askedIf = field.variable().askedIf();
      if (askedIf != null && !askedIf.isBlank()) {
        routings.put(field, Condition.routing(field, askedIf));
      }
    }
    return routings;
  }

  /** The variables of the design, by the names that it has for them. */
  private Map<String, Field> drawn() {
    Map<String, Field> drawn = new HashMap<>();
    DesignSpec spec = request.analysis().design();
    if (spec != null && frequency != null) {
      throw new KodebokException(
          TableReason.DESIGN_AND_FREQUENCY,
          "A frequency variable multiplies respondents, and a design has each of them. Leave one "
              + "of them out.");
    }
    if (spec != null) {
      spec.variables().forEach(name -> drawn.put(name, finder.field(name, preferred)));
    }
    return drawn;
  }

  /**
   * By variable, the rows that its routing asked.
   *
   * @param nested takes, by what stands for them, the variables that are inside each other
   */
  private Map<Field, BitSet> routed(
      Map<Field, Condition> routings, JoinedColumns loaded, Map<Field, List<Field>> nested) {
    Map<Field, BitSet> routed = new HashMap<>();
    routings.forEach((field, routing) -> routed.put(field, routing.matching(loaded)));
    Stream.concat(Stream.of(rows), columns.stream())
        .forEach(item -> {
          if (item instanceof RowItem.Nested(Field field, List<Field> fields)) {
            nested.put(field, fields);
            routed(fields, routed).ifPresent(both -> routed.put(field, both));
          }
        });
    return routed;
  }

  /** The rows that the routing of all of these asked; nothing where none has a routing. */
  private static Optional<BitSet> routed(List<Field> fields, Map<Field, BitSet> routed) {
    List<BitSet> known = fields.stream().map(routed::get).filter(Objects::nonNull).toList();
    if (known.isEmpty()) {
      return Optional.empty();
    }
    BitSet both = (BitSet) known.getFirst().clone();
    known.forEach(both::and);
    return Optional.of(both);
  }

  private Sampling sampling(Questionnaire base) {
    Sampling stated = request.analysis().sampling();
    return stated != null
        ? stated
        : base.kind() == QuestionnaireKind.SURVEY ? Sampling.RANDOM : Sampling.PURPOSIVE;
  }

  private @Nullable SurveyDesign design(
      JoinedColumns loaded, Population population, Map<String, Field> drawn) {
    DesignSpec spec = request.analysis().design();
    if (spec == null) {
      return weight == null
          ? null
          : SurveyDesign.of(loaded, population.weighting(), null, null, null);
    }
    return SurveyDesign.of(
        loaded,
        population.weighting(),
        named(drawn, spec.strata()),
        named(drawn, spec.cluster()),
        named(drawn, spec.population()));
  }

  private static @Nullable Field named(Map<String, Field> fields, @Nullable String name) {
    return name == null ? null : fields.get(name);
  }

  /** The waves stand for their questionnaires, whose names would be ambiguous. */
  private static List<Questionnaire> withStacked(ProjectReader project, StackedWaves stacked) {
    List<Questionnaire> all = new ArrayList<>(List.of(stacked.together()));
    project.questionnaires().stream()
        .filter(q -> q.kind() == QuestionnaireKind.ATTRIBUTES)
        .forEach(all::add);
    return all;
  }

  /** Whose variables are meant where several have the name; the attributes beside interviews. */
  private static Questionnaire preferred(
      RowItem rows, List<Questionnaire> questionnaires, CodeFields codes) {
    if (!CodeFields.isOf(rows.questionnaire())) {
      return rows.questionnaire();
    }
    QuestionnaireKind kind =
        codes.cases().hasInterviews() ? QuestionnaireKind.ATTRIBUTES : QuestionnaireKind.SURVEY;
    return questionnaires.stream()
        .filter(q -> q.kind() == kind)
        .findFirst()
        .orElse(rows.questionnaire());
  }
}
