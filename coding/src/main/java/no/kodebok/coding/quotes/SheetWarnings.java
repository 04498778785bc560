package no.kodebok.coding.quotes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import no.kodebok.coding.filter.Answer;
import no.kodebok.coding.likeness.LikeTexts;
import no.kodebok.coding.likeness.LikelyNear;
import no.kodebok.coding.model.Case;
import no.kodebok.coding.model.Progress;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.quotes.QuoteWarning.Kind;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/** Warnings that only the whole sheet gives: who is alone in it, and what is said twice. */
final class SheetWarnings {
  /** Of more quotes, only those are compared word by word that are likely near to another. */
  private static final int ALL_COMPARED = 10_000;

  private final ProjectReader project;
  private final CaseSelection cases;
  private final List<String> identifying;
  private final int fewest;
  private final NearWordings near;

  SheetWarnings(ProjectReader project, CaseSelection cases, List<String> identifying, int fewest) {
    this(project, cases, identifying, fewest, new NearWordings());
  }

  /** With what may know already which wordings are nearly the same. */
  SheetWarnings(
      ProjectReader project,
      CaseSelection cases,
      List<String> identifying,
      int fewest,
      NearWordings near) {
    this.near = near;
    this.project = project;
    this.cases = cases;
    this.identifying = identifying;
    this.fewest = fewest;
  }

  /** The variables that may tell who is meant: role and place, and what is printed. */
  static List<String> identifying(ProjectReader project, Collection<String> printed) {
    Set<String> all = new LinkedHashSet<>(RoleAndSite.all(project));
    all.addAll(printed);
    return List.copyOf(all);
  }

  /** The quotes with what is to be told of them, in the same order. */
  List<Quote> on(List<Quote> quotes, List<QuotePlace> places) {
    return on(quotes, places, Progress.NONE);
  }

  /**
   * As {@link #on(List, List)}.
   *
   * @param progress told how far it has come; may stop it
   */
  List<Quote> on(List<Quote> quotes, List<QuotePlace> places, Progress progress) {
    if (quotes.size() != places.size()) {
      throw new IllegalStateException("A passage of the sheet has no text");
    }
    List<List<QuoteWarning>> more = new ArrayList<>();
    quotes.forEach(quote -> more.add(new ArrayList<>(1)));
    addFewPeople(places, more);
    addRepeated(quotes, more, progress);
    List<Quote> told = new ArrayList<>(quotes.size());
    for (int i = 0; i < quotes.size(); i++) {
      Quote quote = quotes.get(i);
      told.add(more.get(i).isEmpty() ? quote : quote.with(quote.details().with(more.get(i))));
    }
    return told;
  }

  private void addFewPeople(List<QuotePlace> places, List<List<QuoteWarning>> more) {
    if (fewest < 2 || identifying.isEmpty()) {
      return;
    }
    Map<List<String>, Set<UUID>> here = new HashMap<>();
    for (QuotePlace place : places) {
      List<String> shared = shared(place.caseId());
      if (!shared.isEmpty() && place.caseId() != null) {
        here.computeIfAbsent(shared, key -> new HashSet<>()).add(place.caseId());
      }
    }
    Map<List<String>, Integer> all = new HashMap<>();
    if (here.values().stream().anyMatch(people -> people.size() < fewest)) {
      for (Case one : project.cases()) {
        all.merge(shared(one.id()), 1, Integer::sum);
      }
    }
    for (int i = 0; i < places.size(); i++) {
      List<String> shared = shared(places.get(i).caseId());
      int people = here.getOrDefault(shared, Set.of()).size();
      if (people > 0 && people < fewest) {
        more.get(i)
            .add(
                QuoteWarning.of(
                    Kind.FEW_PEOPLE,
                    String.join(" × ", shared.stream().filter(one -> !one.isEmpty()).toList()),
                    String.valueOf(people),
                    String.valueOf(all.getOrDefault(shared, people))));
      }
    }
  }

  /** The labels of a case, empty where it has none; an empty list where it has none at all. */
  private List<String> shared(@Nullable UUID caseId) {
    List<String> labels =
        identifying.stream()
            .map(name -> cases.answer(caseId, name).map(Answer::label).orElse(""))
            .toList();
    return labels.stream().allMatch(String::isEmpty) ? List.of() : labels;
  }

  private void addRepeated(
      List<Quote> quotes, List<List<QuoteWarning>> more, Progress progress) {
    Map<String, List<Integer>> saying = new HashMap<>();
    Map<UUID, List<Integer>> bySource = new HashMap<>();
    List<String> plain = new ArrayList<>(quotes.size());
    for (int i = 0; i < quotes.size(); i++) {
      plain.add(QuoteFolds.plain(quotes.get(i).verbatim()));
      if (!plain.get(i).isEmpty()) {
        saying.computeIfAbsent(plain.get(i), key -> new ArrayList<>(1)).add(i);
      }
      bySource.computeIfAbsent(quotes.get(i).sourceId(), key -> new ArrayList<>(1)).add(i);
    }
    // The first other of each: a passage under ten codes needs no nine warnings.
    Map<Integer, Integer> same = new HashMap<>();
    saying.values().forEach(equal -> pair(equal, same));
    bySource.values().forEach(within -> pairOverlapping(within, quotes, same));
    same.forEach(
        (i, other) -> more.get(i).add(QuoteWarning.of(Kind.REPEATED, String.valueOf(other + 1))));
    Map<Integer, Integer> nearly = new HashMap<>();
    int[] compared =
        quotes.size() > ALL_COMPARED
            ? LikelyNear.among(plain, i -> !same.containsKey(i))
            : IntStream.range(0, quotes.size()).toArray();
    List<String> texts = IntStream.of(compared).mapToObj(plain::get).toList();
    for (LikeTexts group : near.among(texts, progress)) {
      List<Integer> members =
          group.members().stream()
              .map(i -> compared[i])
              .filter(i -> !plain.get(i).isEmpty())
              .toList();
      pair(members, nearly);
    }
    nearly.forEach((i, other) -> {
      if (!same.containsKey(i)) {
        more.get(i).add(QuoteWarning.of(Kind.NEAR_REPEATED, String.valueOf(other + 1)));
      }
    });
  }

  private static void pair(List<Integer> alike, Map<Integer, Integer> first) {
    if (alike.size() > 1) {
      for (int i : alike) {
        int other = alike.getFirst() == i ? alike.get(1) : alike.getFirst();
        first.putIfAbsent(i, other);
      }
    }
  }

  /** Passages of one source that share half of the shorter; sorted, so that few are compared. */
  private static void pairOverlapping(
      List<Integer> within, List<Quote> quotes, Map<Integer, Integer> first) {
    List<Integer> sorted = new ArrayList<>(within);
    sorted.sort((a, b) -> quotes.get(a).range().compareTo(quotes.get(b).range()));
    List<Integer> open = new ArrayList<>();
    for (int i : sorted) {
      TextRange range = quotes.get(i).range();
      open.removeIf(one -> quotes.get(one).range().end() <= range.start());
      for (int other : open) {
        if (QuoteFolds.overlap(quotes.get(other).range(), range)) {
          first.putIfAbsent(i, other);
          first.putIfAbsent(other, i);
        }
      }
      open.add(i);
    }
  }
}
