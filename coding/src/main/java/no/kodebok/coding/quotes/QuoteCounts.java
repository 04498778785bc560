package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.ValueLabel;
import no.kodebok.coding.model.Variable;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Counts passages for every facet in one go: a passage that passes counts in all of them, one that
 * fails by one facet only counts in that one, so that each facet shows what another choice in it
 * would give.
 */
final class QuoteCounts {
  private final ProjectReader project;
  private final Codebook codebook;
  private final List<Variable> attributes;
  private final CaseSelection cases;
  private final QuoteFilter filter;
  private final Set<UUID> wanted = new HashSet<>();
  private final Map<UUID, UUID> parents = new HashMap<>();
  private final Map<UUID, Integer> codes = new HashMap<>();
  private final Map<UUID, Integer> coders = new HashMap<>();
  private final Map<UUID, Integer> sources = new HashMap<>();
  private final Map<UUID, String> sourceNames = new LinkedHashMap<>();
  private final List<Map<String, Integer>> values = new ArrayList<>();
  private final List<Map<String, String>> labels = new ArrayList<>();
  private int passages;
  private int chosen;

  QuoteCounts(
      ProjectReader project,
      Codebook codebook,
      List<Variable> attributes,
      CaseSelection cases,
      QuoteFilter filter) {
    this.project = project;
    this.codebook = codebook;
    this.attributes = attributes;
    this.cases = cases;
    this.filter = filter;
    for (UUID code : filter.codes()) {
      if (codebook.code(code).isPresent()) {
        wanted.addAll(codebook.withDescendants(code));
      } else {
        // A code that is gone has no passages, which is not the same as any code.
        wanted.add(code);
      }
    }
    for (Code code : codebook.codes()) {
      if (code.parent() != null) {
        parents.put(code.id(), code.parent());
      }
    }
    for (Variable attribute : attributes) {
      values.add(new HashMap<>());
      Map<String, String> known = new LinkedHashMap<>();
      for (ValueLabel value : attribute.values()) {
        known.put(value.code(), value.label());
      }
      labels.add(known);
    }
  }

  /** Counts a passage, and says whether it passes. */
  boolean add(QuotePassage passage) {
    UUID of = passage.caseId();
    Set<UUID> by = passage.coders();
    boolean fitsCodes =
        filter.codes().isEmpty() || passage.codes().stream().anyMatch(wanted::contains);
    boolean fitsCoders =
        filter.coders().isEmpty() || by.stream().anyMatch(filter.coders()::contains);
    boolean fitsSources =
        filter.sources().isEmpty() || filter.sources().contains(passage.source().id());
    boolean fitsChosen = !filter.chosen() || passage.chosen() != null;
    int failing =
        (fitsCodes ? 0 : 1) + (fitsCoders ? 0 : 1) + (fitsSources ? 0 : 1) + (fitsChosen ? 0 : 1);
    String failingAttribute = "";
    for (Map.Entry<String, Set<String>> asked : filter.attributes().entrySet()) {
      if (!asked.getValue().contains(key(cases.answer(of, asked.getKey()).orElse(null)))) {
        failing++;
        failingAttribute = asked.getKey();
      }
    }
    if (failing > 1) {
      return false;
    }
    boolean passes = failing == 0;
    if (passes || !fitsCodes) {
      withAbove(passage.codes()).forEach(code -> codes.merge(code, 1, Integer::sum));
    }
    if (passes || !fitsCoders) {
      by.forEach(coder -> coders.merge(coder, 1, Integer::sum));
    }
    if (passes || !fitsSources) {
      Source source = passage.source();
      sources.merge(source.id(), 1, Integer::sum);
      sourceNames.put(source.id(), source.name());
    }
    if ((passes || !fitsChosen) && passage.chosen() != null) {
      chosen++;
    }
    for (int i = 0; i < attributes.size(); i++) {
      if (passes || attributes.get(i).name().equals(failingAttribute)) {
        Answer answer = cases.answer(of, attributes.get(i).name()).orElse(null);
        values.get(i).merge(key(answer), 1, Integer::sum);
        if (answer != null) {
          labels.get(i).putIfAbsent(answer.code(), answer.label());
        }
      }
    }
    passages += passes ? 1 : 0;
    return passes;
  }

  private static String key(@Nullable Answer answer) {
    return answer == null ? "" : answer.code();
  }

  private Set<UUID> withAbove(List<UUID> own) {
    Set<UUID> all = new HashSet<>();
    for (UUID code : own) {
      for (UUID at = code; at != null && all.add(at); at = parents.get(at)) {
        // Everything above is counted too, each once a passage.
      }
    }
    return all;
  }

  QuoteListing listing(int rows, List<QuoteListing.Row> shown) {
    List<QuoteFacet> facets = new ArrayList<>();
    for (int i = 0; i < attributes.size(); i++) {
      facets.add(attribute(i));
    }
    return new QuoteListing(
        passages,
        rows,
        shown,
        new QuoteFacet(
            "",
            "",
            codebook.codes().stream()
                .filter(code -> codes.containsKey(code.id()))
                .map(code -> value(code.id(), code.name(), codes))
                .toList()),
        new QuoteFacet(
            "",
            "",
            project.coders().stream()
                .filter(coder -> coders.containsKey(coder.id()))
                .map((Coder coder) -> value(coder.id(), coder.name(), coders))
                .toList()),
        new QuoteFacet(
            "",
            "",
            sourceNames.entrySet().stream()
                .map(source -> value(source.getKey(), source.getValue(), sources))
                .toList()),
        facets,
        chosen);
  }

  private static QuoteFacet.Value value(UUID id, String name, Map<UUID, Integer> counts) {
    return new QuoteFacet.Value(id.toString(), name, counts.getOrDefault(id, 0));
  }

  /** In the order of the value labels; what has none is ordered by name, what is missing last. */
  private QuoteFacet attribute(int i) {
    Map<String, Integer> counts = values.get(i);
    List<QuoteFacet.Value> found = new ArrayList<>();
    boolean labelled = !attributes.get(i).values().isEmpty();
    labels
        .get(i)
        .forEach((code, label) -> {
          if (counts.containsKey(code)) {
            found.add(new QuoteFacet.Value(code, label, counts.get(code)));
          }
        });
    if (!labelled) {
      found.sort(Comparator.comparing(QuoteFacet.Value::label));
    }
    if (counts.containsKey("")) {
      found.add(new QuoteFacet.Value("", "", counts.get("")));
    }
    Variable variable = attributes.get(i);
    return new QuoteFacet(
        variable.name(), variable.label().isBlank() ? variable.name() : variable.label(), found);
  }
}
