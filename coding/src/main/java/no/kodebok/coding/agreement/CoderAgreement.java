package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import no.kodebok.coding.agreement.PatternCounts.Pattern;
import no.kodebok.coding.agreement.UnitizingAlpha.Difference;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.coding.model.Coding;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.store.ProjectReader;
import org.jspecify.annotations.Nullable;

/**
 * Compares what coders have coded. A unit of text either has a code by a coder or has not; what
 * nobody has coded counts as agreement that the code is absent.
 */
public final class CoderAgreement {
  private final ComparedCoders coders;
  private final AgreementRequest request;
  private final List<Source> texts;
  private final Drawn byText;
  private final boolean byUnit;
  private final Characters characters;
  private final UnitsOfText units;
  private final List<CodeGroup> codes;
  private final List<Disagreement> disagreements = new ArrayList<>();
  private final Map<TextRange, Integer> places = new HashMap<>();

  private CoderAgreement(
      ProjectReader project,
      ComparedCoders coders,
      AgreementRequest request,
      ComparedCodings compared,
      List<CodeGroup> codes) {
    this.coders = coders;
    this.request = request;
    this.texts = compared.texts();
    this.codes = codes;
    this.characters =
        Characters.of(project, request.unit() == TextUnit.CHARACTER ? texts : List.of());
    this.units = units(project, request, texts, characters);
    this.byText =
        new Drawn(
            texts.stream().mapToLong(text -> units.count(text.id())).toArray(),
            texts.stream()
                .mapToInt(text -> compared.readers().getOrDefault(text.id(), 0))
                .toArray());
    this.byUnit =
        texts.size() == 1
            && (request.unit() == TextUnit.SEGMENT || request.unit() == TextUnit.GIVEN);
  }

  /**
   * Compares them as the project is.
   *
   * @throws KodebokException if a coder or code is not there, or the coders have no text to be
   *     compared in
   */
  public static Agreement of(ProjectReader project, AgreementRequest request) {
    ComparedCoders coders = ComparedCoders.find(project, request.coders());
    Codebook codebook = project.codebook();
    List<CodeGroup> asked = CodeGroup.parse(codebook, request.codes());
    ComparedCodings compared = ComparedCodings.find(project, coders, request);
    List<Coding> codings = compared.codings();
    List<CodeGroup> codes = request.codes().isEmpty() ? used(codebook, codings) : asked;
    int unused = request.codes().isEmpty() ? codebook.codes().size() - codes.size() : 0;
    return new CoderAgreement(project, coders, request, compared, codes)
        .compare(compared, unused);
  }

  private static List<CodeGroup> used(Codebook codebook, List<Coding> codings) {
    Set<UUID> used = codings.stream().map(Coding::code).collect(Collectors.toSet());
    return codebook.codes().stream()
        .map(Code::id)
        .filter(used::contains)
        .map(code -> CodeGroup.alone(codebook, code))
        .toList();
  }

  private static UnitsOfText units(
      ProjectReader project,
      AgreementRequest request,
      List<Source> texts,
      Characters characters) {
    Map<UUID, Integer> lengths = new HashMap<>();
    texts.forEach(text -> lengths.put(text.id(), text.length()));
    return switch (request.unit()) {
      case CHARACTER -> new CharacterUnits(characters);
      case SEGMENT -> new SegmentUnits(project, lengths.keySet());
      case SOURCE -> new SourceUnits(lengths);
      case GIVEN -> new GivenUnits(request.given());
    };
  }

  private Agreement compare(ComparedCodings found, int unusedCodes) {
    List<Map<UUID, List<Mark>>> marks = marks(found.codings());
    List<Map<UUID, List<Mark>>> inCharacters = characters.marks(marks);
    List<PatternCounts> patterns = new ArrayList<>();
    PatternCounts overall = new PatternCounts();
    for (int code = 0; code < codes.size(); code++) {
      PatternCounts own = count(codes.get(code), marks.get(code));
      patterns.add(own);
      overall.add(own);
    }
    long n = Arrays.stream(byText.units()).sum();
    Drawn drawn = byUnit ? Drawn.ofUnits(n, byText.readers()[0]) : byText;
    Map<Integer, Long> read = drawn.read(drawn.once());
    List<PatternCounts> all = new ArrayList<>(patterns);
    all.add(overall);
    TextBootstrap bootstrap = new TextBootstrap(coders.count(), drawn, request.samples());
    List<Map<Coefficient, Interval>> intervals = intervals(all, bootstrap);

    List<CodeAgreement> compared = new ArrayList<>();
    Difference difference = Difference.NONE;
    for (int code = 0; code < codes.size(); code++) {
      Difference own = difference(inCharacters.get(code));
      difference = difference.plus(own);
      compared.add(
          new CodeAgreement(
              codes.get(code),
              figures(
                  patterns.get(code).sum(drawn.once(), drawn.readers(), read, 1),
                  own.alpha(),
                  intervals.get(code))));
    }
    Map<Pattern, Long> decisions =
        overall.sum(drawn.once(), drawn.readers(), read, codes.size());
    return new Agreement(
        coders.names(),
        request.unit(),
        request.texts(),
        n,
        texts,
        found.leftOut(),
        compared,
        unusedCodes,
        found.automatic(),
        figures(decisions, difference.alpha(), intervals.getLast()),
        pairs(decisions),
        List.copyOf(disagreements),
        request.unit() == TextUnit.CHARACTER && !someAreMissing()
            ? new ContinuumComparison(coders, texts, codes, characters, inCharacters, bootstrap).figures()
            : null,
        scale(marks, n, bootstrap),
        request.samples());
  }

  private @Nullable ScaleFigures scale(
      List<Map<UUID, List<Mark>>> marks, long n, TextBootstrap bootstrap) {
    ScaleLevel level = request.scale();
    if (level == null) {
      return null;
    }
    ScaleComparison scale = new ScaleComparison(level, coders, codes);
    scale.read(texts, units, marks, byUnit);
    return scale.figures(n, bootstrap);
  }

  private AgreementFigures figures(
      Map<Pattern, Long> decisions, double unitizingAlpha, Map<Coefficient, Interval> intervals) {
    return AgreementFigures.of(coders.count(), decisions, unitizingAlpha, intervals);
  }

  private List<Map<Coefficient, Interval>> intervals(
      List<PatternCounts> all, TextBootstrap bootstrap) {
    if (request.samples() == 0) {
      return all.stream().map(code -> Map.<Coefficient, Interval>of()).toList();
    }
    int[] repeats = new int[all.size()];
    Arrays.fill(repeats, 1);
    repeats[codes.size()] = codes.size();
    return bootstrap.intervals(all, repeats);
  }

  /** What each code is on, by text. */
  private List<Map<UUID, List<Mark>>> marks(List<Coding> codings) {
    Map<UUID, List<Integer>> rows = new HashMap<>();
    List<Map<UUID, List<Mark>>> marks = new ArrayList<>();
    for (int row = 0; row < codes.size(); row++) {
      marks.add(new LinkedHashMap<>());
      for (UUID code : codes.get(row).codes()) {
        rows.computeIfAbsent(code, c -> new ArrayList<>()).add(row);
      }
    }
    Map<UUID, Integer> places = coders.places();
    for (Coding coding : codings) {
      Mark mark = new Mark(coding.range(), places.getOrDefault(coding.coder(), 0));
      for (int row : rows.getOrDefault(coding.code(), List.of())) {
        marks.get(row).computeIfAbsent(coding.source(), s -> new ArrayList<>()).add(mark);
      }
    }
    return marks;
  }

  private PatternCounts count(CodeGroup code, Map<UUID, List<Mark>> marks) {
    PatternCounts patterns = new PatternCounts();
    for (int at = 0; at < texts.size(); at++) {
      int readers = byText.readers()[at];
      UUID source = texts.get(at).id();
      List<Mark> own = marks.get(source);
      if (own != null) {
        int text = at;
        units.marked(
            source,
            own,
            (range, pattern, count) -> {
              patterns.add(byUnit ? place(range) : text, pattern, count);
              if (pattern != readers) {
                disagreements.add(
                    new Disagreement(
                        code.path(),
                        source,
                        range,
                        coders.names(pattern, true),
                        coders.names(readers & ~pattern, true)));
              }
            });
      }
    }
    return patterns;
  }

  /** The units of the only text that are coded, each with a number of its own. */
  private int place(TextRange unit) {
    return places.computeIfAbsent(unit, u -> places.size());
  }

  private Difference difference(Map<UUID, List<Mark>> marks) {
    if (request.unit() != TextUnit.CHARACTER || someAreMissing()) {
      return Difference.NONE;
    }
    UnitizingAlpha alpha = new UnitizingAlpha(coders.count());
    for (Source text : texts) {
      if (!marks.containsKey(text.id())) {
        alpha.addUncoded(characters.length(text.id()));
        continue;
      }
      List<List<TextRange>> byCoder = new ArrayList<>();
      coders.coders().forEach(coder -> byCoder.add(new ArrayList<>()));
      for (Mark mark : marks.getOrDefault(text.id(), List.of())) {
        byCoder.get(mark.coder()).add(mark.range());
      }
      alpha.add(characters.length(text.id()), byCoder);
    }
    return alpha.difference();
  }

  /** Whether some text is read by some only: α of unitised text is of what all have read. */
  private boolean someAreMissing() {
    return Arrays.stream(byText.readers()).anyMatch(readers -> readers != coders.everybody());
  }

  private List<PairAgreement> pairs(Map<Pattern, Long> decisions) {
    List<PairAgreement> pairs = new ArrayList<>();
    for (int one = 0; coders.count() > 2 && one < coders.count(); one++) {
      for (int other = one + 1; other < coders.count(); other++) {
        Map<Pattern, Long> ofPair = new HashMap<>();
        for (Map.Entry<Pattern, Long> pattern : decisions.entrySet()) {
          int readers = pair(pattern.getKey().readers(), one, other);
          if (readers == 3) {
            Pattern own = new Pattern(pair(pattern.getKey().coded(), one, other), readers);
            ofPair.merge(own, pattern.getValue(), Long::sum);
          }
        }
        pairs.add(
            new PairAgreement(
                coders.names().get(one),
                coders.names().get(other),
                AgreementFigures.of(2, ofPair, Double.NaN, Map.of())));
      }
    }
    return pairs;
  }

  private static int pair(int coders, int one, int other) {
    return ((coders >>> one) & 1) | (((coders >>> other) & 1) << 1);
  }
}
