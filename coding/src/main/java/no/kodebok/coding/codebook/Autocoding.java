package no.kodebok.coding.codebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import no.kodebok.coding.change.Change;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coder;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.analysis.Sentences;
import no.kodebok.coding.store.CodingFilter;
import no.kodebok.coding.store.Edit;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Puts a code on what a search has found. A passage that lies within one that the same coder has
 * given the code already is passed over.
 */
public final class Autocoding implements Edit {
  private final List<Passage> passages;
  private final CodePath code;
  private final boolean create;

  private Autocoding(List<Passage> passages, CodePath code, boolean create) {
    this.passages = passages;
    this.code = code;
    this.create = create;
  }

  /** How much of a hit is coded. */
  public enum Unit {
    SEGMENT("segment"),
    /** The sentence of each match; one that has several counts once. */
    SENTENCE("sentence"),
    /** The words that matched, each for itself. */
    MATCH("match");

    private final String id;

    Unit(String id) {
      this.id = id;
    }

    /** The name in JSON and on the command line. */
    public String id() {
      return id;
    }

    public static Optional<Unit> of(String id) {
      for (Unit unit : values()) {
        if (unit.id.equals(id)) {
          return Optional.of(unit);
        }
      }
      return Optional.empty();
    }
  }

  /** A place in a text. */
  public record Passage(UUID source, TextRange range) {}

  /**
   * What would be done.
   *
   * @param passages what gets the code
   * @param skipped how many passages the coder has given the code already
   * @param missing paths of codes that are not there yet, parents first
   */
  public record Plan(List<Passage> passages, int skipped, List<CodePath> missing) {
    public Plan {
      passages = List.copyOf(passages);
      missing = List.copyOf(missing);
    }
  }

  /**
   * Codes hits.
   *
   * @param create whether a code that is missing is made, with its parents; otherwise it is an
   *     error that names the nearest codes
   */
  public static Autocoding of(List<Hit> hits, Unit unit, CodePath code, boolean create) {
    List<Passage> passages = new ArrayList<>();
    for (Hit hit : hits) {
      for (TextRange range : ranges(hit, unit)) {
        passages.add(new Passage(hit.source(), range));
      }
    }
    return new Autocoding(List.copyOf(passages), code, create);
  }

  /** A hit without matches was found by its place alone, and is coded as a whole. */
  private static Set<TextRange> ranges(Hit hit, Unit unit) {
    TextRange segment = hit.segment().range();
    Set<TextRange> ranges = new TreeSet<>();
    if (unit == Unit.SEGMENT || hit.matches().isEmpty()) {
      ranges.add(segment);
      return ranges;
    }
    Sentences sentences = new Sentences(hit.text());
    for (Match match : hit.matches()) {
      ranges.add(
          unit == Unit.MATCH
              ? match.range()
              : moved(sentences.around(moved(match.range(), -segment.start())), segment.start()));
    }
    return ranges;
  }

  private static TextRange moved(TextRange range, int by) {
    return new TextRange(range.start() + by, range.end() + by);
  }

  /**
   * What this would do now.
   *
   * @param coder name of who would do it, who may be new
   * @throws KodebokException if the code is missing and is not to be made
   */
  public Plan plan(ProjectReader project, String coder) {
    UUID id =
        project.coders().stream()
            .filter(known -> known.name().equals(coder))
            .map(Coder::id)
            .findFirst()
            .orElse(null);
    return planFor(project, id);
  }

  @Override
  public List<Change> changes(ProjectReader project, UUID coder) {
    Plan plan = planFor(project, coder);
    if (plan.passages().isEmpty()) {
      throw passages.isEmpty()
          ? new KodebokException(
              CodebookReason.NO_HITS_TO_CODE, "There is nothing to code: no hits.")
          : new KodebokException(
              CodebookReason.HITS_CODED_ALREADY.with(code),
              "Every hit has the code \"%s\" by the same coder already.".formatted(code));
    }
    List<CodedPassage> coded =
        plan.passages().stream()
            .map(passage -> new CodedPassage(code, passage.source(), passage.range(), null))
            .toList();
    return CodeEdits.code(coded, create).changes(project, coder);
  }

  private Plan planFor(ProjectReader project, @Nullable UUID coder) {
    Codebook codebook = project.codebook();
    Optional<Code> known = create ? codebook.find(code) : Optional.of(codebook.get(code));
    Map<UUID, List<TextRange>> coded = new HashMap<>();
    if (known.isPresent() && coder != null) {
      Set<UUID> sources = new HashSet<>();
      passages.forEach(passage -> sources.add(passage.source()));
      for (Coding coding :
          project.codings(new CodingFilter(Set.of(known.get().id()), sources, coder))) {
        coded.computeIfAbsent(coding.source(), s -> new ArrayList<>()).add(coding.range());
      }
    }
    List<Passage> fresh = new ArrayList<>();
    for (Passage passage : passages) {
      if (coded.getOrDefault(passage.source(), List.of()).stream()
          .noneMatch(range -> range.contains(passage.range()))) {
        fresh.add(passage);
      }
    }
    return new Plan(fresh, passages.size() - fresh.size(), missing(codebook));
  }

  private List<CodePath> missing(Codebook codebook) {
    List<CodePath> missing = new ArrayList<>();
    for (int depth = 1; depth <= code.names().size(); depth++) {
      CodePath path = new CodePath(code.names().subList(0, depth));
      if (codebook.find(path).isEmpty()) {
        missing.add(path);
      }
    }
    return missing;
  }
}
