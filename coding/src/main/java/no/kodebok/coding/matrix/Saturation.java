package no.kodebok.coding.matrix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.SourceKind;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * How many codes each source brings that none before it had, and how much new information the last
 * of them bring: Guest, Namey and Chen, A simple method to assess and report thematic saturation in
 * qualitative research, PLOS ONE 15 (2020).
 *
 * @param uncoded sources without any of the codes, which are in no step
 * @param answers answers to open questions that were left out
 * @param reached number of the first step where new information is at most the threshold; null
 *     where it nowhere is
 */
public record Saturation(
    Request request,
    List<Step> steps,
    int codes,
    int uncoded,
    int answers,
    @Nullable Integer reached) {
  public Saturation {
    steps = List.copyOf(steps);
  }

  /** What the sources are ordered by. */
  public enum Order {
    IMPORT("import"),
    /** When the first passage of each was coded. */
    CODING("coding");

    private final String id;

    Order(String id) {
      this.id = id;
    }

    public String id() {
      return id;
    }

    public static Optional<Order> of(String id) {
      for (Order order : values()) {
        if (order.id.equalsIgnoreCase(id)) {
          return Optional.of(order);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * What is asked.
   *
   * @param codes paths as written, each with all below it; empty for every code that is used
   * @param answers whether each answer to an open question is a source, too
   * @param base how many sources the first information is of, 1 or more
   * @param run how many sources new information is of, 1 or more
   * @param threshold the share that counts as little, 0–1
   */
  public record Request(
      List<String> codes, Order order, boolean answers, int base, int run, double threshold) {
    public Request {
      codes = List.copyOf(codes);
      if (base < 1 || run < 1 || !(threshold >= 0 && threshold <= 1)) {
        throw new IllegalArgumentException("Base and run are 1 or more, the threshold is 0 to 1");
      }
    }
  }

  /**
   * A source.
   *
   * @param number from 1
   * @param passages with the codes, each once
   * @param fresh codes that no source before it has
   * @param cumulative codes of all sources so far
   * @param newInformation codes that are new in the last run of sources, out of those of the first;
   *     NaN before there is a run behind the base
   */
  public record Step(
      int number,
      Source source,
      int passages,
      List<CodePath> fresh,
      int cumulative,
      double newInformation) {}

  /**
   * Goes through the sources.
   *
   * @throws KodebokException if a code is not there or nothing is coded
   */
  public static Saturation of(ProjectReader project, Request request) {
    CodedTexts texts = CodedTexts.load(project, request.codes());
    Map<UUID, Set<Integer>> codesOf = new HashMap<>();
    Map<UUID, Set<SaidPassage>> passagesOf = new HashMap<>();
    for (int code = 0; code < texts.codes.size(); code++) {
      for (SaidPassage passage : texts.of(code)) {
        codesOf.computeIfAbsent(passage.source(), s -> new LinkedHashSet<>()).add(code);
        passagesOf.computeIfAbsent(passage.source(), s -> new HashSet<>()).add(passage);
      }
    }
    List<Source> counted = new ArrayList<>(texts.counted());
    int all = counted.size();
    if (!request.answers()) {
      counted.removeIf(source -> source.kind() == SourceKind.OPEN_ANSWER);
    }
    int answers = all - counted.size();
    List<Source> coded =
        new ArrayList<>(counted.stream().filter(one -> codesOf.containsKey(one.id())).toList());
    if (coded.isEmpty()) {
      throw new KodebokException(
          MatrixReason.NO_CODED_SOURCE,
          "No source has a passage with the codes. Answers to open questions are taken in with"
              + " --answers.");
    }
    if (request.order() == Order.CODING) {
      Map<UUID, Instant> first = firstCoded(project);
      coded.sort(Comparator.comparing(source -> first.getOrDefault(source.id(), Instant.MAX)));
    }
    Set<Integer> seen = new HashSet<>();
    Map<Source, List<CodePath>> fresh = new LinkedHashMap<>();
    int[] cumulative = new int[coded.size()];
    for (int at = 0; at < coded.size(); at++) {
      List<CodePath> own = new ArrayList<>();
      for (int code : codesOf.getOrDefault(coded.get(at).id(), Set.of())) {
        if (seen.add(code)) {
          own.add(texts.codes.get(code).path());
        }
      }
      fresh.put(coded.get(at), own);
      cumulative[at] = seen.size();
    }
    List<Step> steps = new ArrayList<>();
    Integer reached = null;
    for (int at = 0; at < coded.size(); at++) {
      double news = newInformation(cumulative, at, request);
      if (reached == null && news <= request.threshold()) {
        reached = at + 1;
      }
      Source source = coded.get(at);
      steps.add(
          new Step(
              at + 1,
              source,
              passagesOf.getOrDefault(source.id(), Set.of()).size(),
              fresh.getOrDefault(source, List.of()),
              cumulative[at],
              news));
    }
    return new Saturation(
        request, steps, seen.size(), counted.size() - coded.size(), answers, reached);
  }

  private static double newInformation(int[] cumulative, int at, Request request) {
    int before = at - request.run();
    if (before < request.base() - 1) {
      return Double.NaN;
    }
    return (double) (cumulative[at] - cumulative[before]) / cumulative[request.base() - 1];
  }

  private static Map<UUID, Instant> firstCoded(ProjectReader project) {
    Map<UUID, Instant> first = new HashMap<>();
    for (Coding coding : project.codings(CodingFilter.ALL)) {
      first.merge(coding.source(), coding.at(), (a, b) -> a.isBefore(b) ? a : b);
    }
    return first;
  }
}
