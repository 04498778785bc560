package no.kodebok.coding.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.tables.FrequencyTable.FrequencyCell;
import no.kodebok.coding.tables.FrequencyTable.FrequencyTotal;

/** Collects the sentences under a table. */
final class Notes {
  private static final int NAMED = 5;

  private final Material material;
  private final Messages messages;
  private final List<String> sentences = new ArrayList<>();

  Notes(Material material) {
    this.material = material;
    this.messages = material.messages();
  }

  List<String> sentences() {
    return sentences;
  }

  void add(String key, Object... values) {
    sentences.add(messages.text(key, values));
  }

  void frequencyPercents(Base base, FrequencyTotal total) {
    if (base.valid() == 0) {
      add("note.noValid");
    } else if (base.valid() == total.all()) {
      add("note.percentOfAll", total.all());
    } else {
      add("note.percentAndValid", total.all(), base.valid());
    }
  }

  /** Weight, filter, treatment of missing answers, routing and joins. */
  void common(RowItem rows, Base base) {
    TableRequest request = material.request();
    Population population = material.population();
    Field weight = material.weight();
    Field frequency = material.frequency();
    if (weight != null) {
      add("note.weight", weight.labelAndName());
    }
    if (frequency != null) {
      add("note.frequency", frequency.labelAndName());
    }
    if (population.excludedByWeight() > 0) {
      add("note.excluded", population.excludedByWeight());
    }
    Questionnaire counted = material.base();
    if (weight == null && frequency == null && counted.weight() != null) {
      add("note.weightUnused", counted.weight());
    }
    if (request.filter() != null) {
      add("note.filter", request.filter(), population.passed(), population.all());
    }
    missing(base);
    rows.fields().stream().limit(1).forEach(field -> routing(field, base));
    sampling();
    repeated();
    codes(rows);
    List<String> others =
        material.columns().stream()
            .map(RowItem::questionnaire)
            .filter(q -> !CodeFields.isOf(q) && !CodeFields.isOf(rows.questionnaire()))
            .filter(q -> !q.id().equals(rows.questionnaire().id()))
            .map(Questionnaire::name)
            .distinct()
            .toList();
    if (!others.isEmpty()) {
      add("note.joined", rows.questionnaire().name(), String.join(", ", others), counted.name());
    }
  }

  /** Says where nothing can be inferred. */
  private void sampling() {
    if (!material.sampling().isTested()) {
      add("note.sampling." + material.sampling().id());
    }
  }

  /** Says where tests take for independent what is not. */
  private void repeated() {
    if (material.columns().isEmpty() || !material.sampling().isTested()) {
      return;
    }
    long repeated = material.repeated();
    if (repeated > 0) {
      add("note.repeated", repeated);
    }
  }

  /** Says whose words are counted where codes are. */
  private void codes(RowItem rows) {
    boolean asked =
        Stream.concat(Stream.of(rows), material.columns().stream())
            .flatMap(item -> item.fields().stream())
            .anyMatch(field -> CodeFields.isOf(field.questionnaire()));
    if (!asked) {
      return;
    }
    add("note.codes");
    CodedCases cases = material.codes().cases();
    String questions =
        cases.openQuestions(material.questionnaires()).stream()
            .map(Field::labelAndName)
            .collect(Collectors.joining(", "));
    if (!questions.isEmpty()) {
      add("note.codesOfAnswers", questions);
    }
    if (cases.hasInterviews()) {
      add("note.codesOfTexts");
    }
  }

  private void missing(Base base) {
    MissingTreatment treatment = material.request().missing();
    if (!treatment.included().isEmpty()) {
      add(
          "note.missingIncluded",
          treatment.included().stream().sorted().map(this::kind).collect(Collectors.joining(", ")));
    }
    if (!base.missing().isEmpty()) {
      add(treatment.shown() ? "note.missingShown" : "note.missingExcluded");
    }
  }

  private String kind(MissingKind kind) {
    return messages.text("kind." + kind.id()).toLowerCase(Locale.ROOT);
  }

  private void routing(Field rows, Base base) {
    String askedIf = rows.variable().askedIf();
    if (material.routed().containsKey(rows) && askedIf != null) {
      add(
          base.asked() == base.answered() ? "note.routing" : "note.routingDiffers",
          askedIf,
          base.asked(),
          base.answered());
    }
  }

  /** Says where values look odd: very many, or without a label. */
  void values(Dimension dimension, int shown) {
    if (shown > Material.MANY_VALUES) {
      add("note.manyValues", dimension.field().variable().name(), shown);
    }
    if (!dimension.unlabelled().isEmpty()) {
      add("note.unlabelled", dimension.field().variable().name(), some(dimension.unlabelled()));
    }
  }

  /** Notes when the integers that a reader sees do not sum to 100. */
  void sums(List<FrequencyCell> cells, Base base, boolean weighted) {
    if (base.valid() == 0 || cells.size() > Material.MANY_VALUES) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (FrequencyCell cell : cells) {
      if (cell.row().isGroup()) {
        continue;
      }
      Optional<BigDecimal> shown =
          weighted
              ? Rounding.round(cell.validPercent(), 0)
              : Rounding.percent(cell.count(), base.valid(), 0);
      sum = sum.add(shown.orElse(BigDecimal.ZERO));
    }
    if (sum.intValue() != 100) {
      add("note.sum", sum.intValue());
    }
  }

  /** Notes how many cells have few respondents. */
  void small(LongStream counts) {
    int threshold = material.request().minCell();
    long small = counts.filter(count -> count > 0 && count < threshold).count();
    if (small > 0) {
      add("note.small", small, threshold);
    }
  }

  /** The first few of a list. */
  static String some(List<String> names) {
    return String.join(", ", names.subList(0, Math.min(NAMED, names.size())))
        + (names.size() > NAMED ? " …" : "");
  }
}
