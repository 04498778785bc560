package no.kodebok.coding.tables;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import no.kodebok.coding.tables.Distribution.Bar;
import org.jspecify.annotations.Nullable;

/** Counts how the answers to variables are spread. */
public final class Distributions {
  /** More bars than this say nothing at the size they are drawn in. */
  private static final int MOST_BARS = 24;

  private static final int MOST_CLASSES = 12;

  private final Questionnaire questionnaire;
  private final Messages messages;
  private final NumberFormat number;

  private Distributions(Questionnaire questionnaire, Language language) {
    this.questionnaire = questionnaire;
    this.messages = Messages.ofTables(language);
    this.number = NumberFormat.getNumberInstance(language.locale());
    number.setGroupingUsed(false);
  }

  /** By the ids of the variables; those that are not in the project are left out. */
  public static Map<UUID, Distribution> of(
      ProjectReader project, Collection<UUID> variables, Language language) {
    Set<UUID> wanted = new HashSet<>(variables);
    Map<UUID, Distribution> found = new LinkedHashMap<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      List<Field> fields =
          questionnaire.variables().stream()
              .filter(variable -> wanted.contains(variable.id()))
              .map(variable -> new Field(questionnaire, variable))
              .toList();
      if (!fields.isEmpty()) {
        new Distributions(questionnaire, language).count(project, fields, found);
      }
    }
    return found;
  }

  /** Of answers that are not part of the project yet. */
  public static Distribution of(
      Questionnaire questionnaire, Variable variable, Column answers, Language language) {
    Distributions distributions = new Distributions(questionnaire, language);
    Dimension dimension =
        Dimension.of(
            new Field(questionnaire, variable),
            new JoinedColumns.JoinedColumn(variable, answers, null),
            answers.rows(),
            null,
            MissingTreatment.EXCLUDE,
            distributions.messages);
    return distributions.of(dimension, answers.rows(), null);
  }

  private void count(ProjectReader project, List<Field> fields, Map<UUID, Distribution> found) {
    Map<Field, Condition> routings = new HashMap<>();
    Set<Field> needed = new HashSet<>(fields);
    for (Field field : fields) {
      String askedIf = field.variable().askedIf();
      if (askedIf != null && !askedIf.isBlank()) {
        try {
          Condition routing = Condition.routing(field, askedIf);
          routings.put(field, routing);
          needed.addAll(routing.uses());
        } catch (KodebokException e) {
          // A table says what is wrong with it; here the data alone tell who was asked.
          routings.remove(field);
        }
      }
    }
    JoinedColumns columns =
        JoinedColumns.load((of, names) -> project.responses(of.id(), names), questionnaire, needed);
    for (Field field : fields) {
      Condition routing = routings.get(field);
      BitSet asked = routing == null ? null : routing.matching(columns);
      Dimension dimension =
          Dimension.of(
              field,
              columns.column(field),
              columns.rows(),
              asked,
              MissingTreatment.EXCLUDE,
              messages);
      found.put(field.variable().id(), of(dimension, columns.rows(), asked));
    }
  }

  private Distribution of(Dimension dimension, int rows, @Nullable BitSet routed) {
    List<Category> categories = dimension.categories();
    long[] counts = new long[categories.size()];
    for (int row = 0; row < rows; row++) {
      counts[dimension.place(row)]++;
    }
    Variable variable = dimension.field().variable();
    long valid = 0;
    long answered = 0;
    long asked = 0;
    List<Bar> bars = new ArrayList<>();
    List<MissingCount> missing = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      Category category = categories.get(i);
      answered += Shares.recorded(category) ? counts[i] : 0;
      asked += Shares.asked(category) ? counts[i] : 0;
      if (category.missing() == null) {
        valid += counts[i];
        bars.add(new Bar(category.code(), category.label(), counts[i]));
      } else if (counts[i] > 0) {
        missing.add(
            new MissingCount(
                variable.name(),
                category.code(),
                category.missing(),
                category.label(),
                counts[i],
                counts[i],
                Double.NaN));
      }
    }
    int values = bars.size();
    boolean binned = false;
    if (variable.scale() == Scale.INTERVAL && values > MOST_CLASSES) {
      List<Bar> classes = classes(bars);
      binned = !classes.isEmpty();
      bars = classes;
    } else if (values > MOST_BARS || (variable.scale() == Scale.TEXT && values > MOST_CLASSES)) {
      bars = List.of();
    }
    return new Distribution(
        rows,
        routed == null ? asked : routed.cardinality(),
        answered,
        valid,
        values,
        bars,
        binned,
        missing);
  }

  /** Classes of equal, round width; none where a value is no number. */
  private List<Bar> classes(List<Bar> values) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Bar value : values) {
      OptionalDouble parsed = Numbers.parse(value.code());
      if (parsed.isEmpty()) {
        return List.of();
      }
      least = Math.min(least, parsed.getAsDouble());
      most = Math.max(most, parsed.getAsDouble());
    }
    double width = width(most - least);
    double from = Math.floor(least / width);
    int classes = (int) (Math.floor(most / width) - from) + 1;
    long[] counts = new long[classes];
    for (Bar value : values) {
      double parsed = Numbers.parse(value.code()).orElse(0);
      int at = (int) (Math.floor(parsed / width) - from);
      counts[Math.clamp(at, 0, classes - 1)] += value.count();
    }
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < classes; i++) {
      String low = number.format((from + i) * width);
      bars.add(new Bar(low, low + "–" + number.format((from + i + 1) * width), counts[i]));
    }
    return bars;
  }

  /** The least of 1, 2 and 5 times a power of ten that makes no more classes than are shown. */
  private static double width(double range) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(range, 1e-12) / MOST_CLASSES)));
    for (double times : new double[] {1, 2, 5, 10, 20}) {
      if (range / (times * power) < MOST_CLASSES - 1) {
        return times * power;
      }
    }
    return 50 * power;
  }
}
