package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Which quotes a sheet shows, and under which value of a variable. Where there are more than are
 * asked for, the chosen ones are taken first, then one of each person in turn, so that as many
 * people as possible are heard; what is taken stays in order.
 */
final class QuoteSelection {
  private final List<QuotePlace> places;
  private final List<Optional<Answer>> groups;
  private final @Nullable String by;
  private final String label;

  private QuoteSelection(
      List<QuotePlace> places, List<Optional<Answer>> groups, @Nullable String by, String label) {
    this.places = places;
    this.groups = groups;
    this.by = by;
    this.label = label;
  }

  private record Heading(@Nullable UUID code, Optional<Answer> group) {}

  static QuoteSelection of(
      ProjectReader project,
      @Nullable String by,
      int max,
      CaseSelection cases,
      List<QuotePlace> fitting) {
    Map<String, Integer> order = by == null ? Map.of() : order(project, by, cases, fitting);
    // One code after the other, as they come; within it by the order of the values.
    Map<Optional<UUID>, Map<Heading, List<QuotePlace>>> byCode = new LinkedHashMap<>();
    for (QuotePlace place : fitting) {
      Optional<Answer> group = by == null ? Optional.empty() : cases.answer(place.caseId(), by);
      byCode
          .computeIfAbsent(Optional.ofNullable(place.code()), code -> new LinkedHashMap<>())
          .computeIfAbsent(new Heading(place.code(), group), key -> new ArrayList<>())
          .add(place);
    }
    List<QuotePlace> places = new ArrayList<>();
    List<Optional<Answer>> groups = new ArrayList<>();
    for (Map<Heading, List<QuotePlace>> headings : byCode.values()) {
      headings.entrySet().stream()
          .sorted(
              Comparator.comparingInt(entry ->
                  entry
                      .getKey()
                      .group()
                      .map(answer -> order.getOrDefault(answer.code(), Integer.MAX_VALUE - 1))
                      .orElse(Integer.MAX_VALUE)))
          .forEach(entry -> {
            List<QuotePlace> taken = taken(entry.getValue(), max);
            places.addAll(taken);
            taken.forEach(place -> groups.add(entry.getKey().group()));
          });
    }
    String label =
        by == null
            ? ""
            : variable(project, by).map(Variable::label).filter(l -> !l.isBlank()).orElse(by);
    return new QuoteSelection(places, groups, by, label);
  }

  private static Optional<Variable> variable(ProjectReader project, String name) {
    return project.questionnaires().stream()
        .map((Questionnaire one) -> one.variable(name))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The order of the value labels; what has none comes after them, by its words. */
  private static Map<String, Integer> order(
      ProjectReader project, String by, CaseSelection cases, List<QuotePlace> places) {
    Map<String, Integer> order = new HashMap<>();
    project.questionnaires().stream()
        .flatMap(one -> one.variable(by).stream())
        .flatMap(variable -> variable.values().stream())
        .map(ValueLabel::code)
        .forEach(code -> order.putIfAbsent(code, order.size()));
    Set<String> others = new TreeSet<>();
    places.forEach(
        place -> cases.answer(place.caseId(), by).map(Answer::code).ifPresent(others::add));
    others.forEach(code -> order.putIfAbsent(code, order.size()));
    return order;
  }

  private static List<QuotePlace> taken(List<QuotePlace> places, int max) {
    if (max <= 0 || places.size() <= max) {
      return places;
    }
    Map<Object, Integer> turns = new HashMap<>();
    int[] turn = new int[places.size()];
    for (int i = 0; i < turn.length; i++) {
      QuotePlace place = places.get(i);
      Object person = place.caseId() == null ? place.source().id() : place.caseId();
      turn[i] = place.chosen() != null ? -1 : turns.merge(person, 1, Integer::sum);
    }
    List<Integer> best = new ArrayList<>();
    for (int i = 0; i < turn.length; i++) {
      best.add(i);
    }
    best.sort(Comparator.comparingInt(i -> turn[i]));
    return best.subList(0, max).stream().sorted().map(places::get).toList();
  }

  List<QuotePlace> places() {
    return places;
  }

  /** What the values are of, as people read it; empty for nothing. */
  String label() {
    return label;
  }

  /** The quotes of these places under their values. */
  List<Quote> grouped(List<Quote> quotes, Masking masking) {
    if (by == null || quotes.size() != groups.size()) {
      return quotes;
    }
    List<Quote> grouped = new ArrayList<>(quotes.size());
    for (int i = 0; i < quotes.size(); i++) {
      String value =
          groups
              .get(i)
              .map(answer -> masking.ofValue(Objects.requireNonNull(by), answer))
              .orElse("");
      grouped.add(quotes.get(i).with(quotes.get(i).details().in(value)));
    }
    return grouped;
  }
}
