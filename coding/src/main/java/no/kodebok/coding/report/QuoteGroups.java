package no.kodebok.coding.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Groups quotes by the values of a variable and takes some of each. */
final class QuoteGroups {
  private QuoteGroups() {}

  /**
   * The groups in the order of the variable's values; those without a value come last.
   *
   * @param most quotes of a group; 0 for all
   * @param without label of those without a value
   * @throws KodebokException if there is no such variable
   */
  static List<QuoteGroup> of(
      ProjectReader project, List<Quote> quotes, @Nullable String by, int most, String without) {
    if (by == null) {
      return List.of(new QuoteGroup("", chosen(quotes, most), quotes.size()));
    }
    SequencedMap<String, List<Quote>> groups = new LinkedHashMap<>();
    Map<String, String> labels = new LinkedHashMap<>();
    for (ValueLabel value : variable(project, by).values()) {
      groups.put(value.code(), new ArrayList<>());
      labels.put(value.code(), value.label());
    }
    Map<String, List<Quote>> others = new TreeMap<>();
    List<Quote> none = new ArrayList<>();
    for (Quote quote : quotes) {
      Answer answer = quote.variables().get(by);
      if (answer == null) {
        none.add(quote);
      } else if (groups.containsKey(answer.code())) {
        groups.getOrDefault(answer.code(), none).add(quote);
      } else {
        labels.put(answer.code(), answer.label());
        others.computeIfAbsent(answer.code(), code -> new ArrayList<>()).add(quote);
      }
    }
    groups.putAll(others);
    List<QuoteGroup> made = new ArrayList<>();
    groups.forEach((code, members) -> {
      if (!members.isEmpty()) {
        made.add(
            new QuoteGroup(labels.getOrDefault(code, code), chosen(members, most), members.size()));
      }
    });
    if (!none.isEmpty()) {
      made.add(new QuoteGroup(without, chosen(none, most), none.size()));
    }
    return made;
  }

  private static Variable variable(ProjectReader project, String name) {
    List<String> names = new ArrayList<>();
    for (Questionnaire questionnaire : project.questionnaires()) {
      for (Variable variable : questionnaire.variables()) {
        if (variable.name().equals(name)) {
          return variable;
        }
        names.add(variable.name());
      }
    }
    throw NearestNames.missing(NameReason.UNKNOWN_VARIABLE, name, names);
  }

  /**
   * Quotes that were chosen for print come first, then one of each source, then a second one, so
   * that no single voice fills the group; shown in the order of the texts.
   */
  private static List<Quote> chosen(List<Quote> quotes, int most) {
    if (most == 0 || quotes.size() <= most) {
      return quotes;
    }
    Map<Object, Integer> turns = new LinkedHashMap<>();
    List<int[]> ranked = new ArrayList<>();
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      int turn = turns.merge(quote.sourceId(), 1, Integer::sum);
      ranked.add(new int[] {quote.choice() == null ? turn : 0, i});
    }
    ranked.sort((a, b) -> a[0] == b[0] ? Integer.compare(a[1], b[1]) : Integer.compare(a[0], b[0]));
    return ranked.subList(0, most).stream().map(rank -> rank[1]).sorted().map(quotes::get).toList();
  }
}
