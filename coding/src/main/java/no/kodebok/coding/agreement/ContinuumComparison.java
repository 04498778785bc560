package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.kodebok.coding.agreement.Continuum.Unit;
import no.kodebok.coding.agreement.ContinuumFigures.OfCode;
import no.kodebok.coding.agreement.ContinuumFigures.Overlap;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.Source;
import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * Lays coders' passages out as units of a continuum: each code alone, all as one, and all apart.
 */
final class ContinuumComparison {
  private final ComparedCoders coders;
  private final List<Source> texts;
  private final List<CodeGroup> codes;
  private final Characters characters;
  private final List<Map<UUID, List<Mark>>> marks;
  private final TextBootstrap bootstrap;
  private final Continuum relevant;
  private final Continuum valued;
  private @Nullable Overlap overlap;

  ContinuumComparison(
      ComparedCoders coders,
      List<Source> texts,
      List<CodeGroup> codes,
      Characters characters,
      List<Map<UUID, List<Mark>>> marks,
      TextBootstrap bootstrap) {
    this.coders = coders;
    this.texts = texts;
    this.codes = codes;
    this.characters = characters;
    this.marks = marks;
    this.bootstrap = bootstrap;
    this.relevant = new Continuum(coders.count(), 1);
    this.valued = new Continuum(coders.count(), codes.size());
  }

  ContinuumFigures figures() {
    for (Source text : texts) {
      lay(text);
    }
    Map<String, Undefined> undefined = new HashMap<>();
    Map<String, Interval> intervals = new HashMap<>();
    double binary = relevant.sums().unitizing();
    take(ContinuumFigures.BINARY, binary, Undefined.NOTHING_VARIES, undefined);
    interval(ContinuumFigures.BINARY, relevant, ContinuumSums::unitizing, intervals);
    ContinuumSums sums = valued.sums();
    boolean apart = overlap == null;
    double unitizing = apart ? sums.unitizing() : Double.NaN;
    double coding = apart ? sums.coding() : Double.NaN;
    take(
        ContinuumFigures.UNITIZING,
        unitizing,
        apart ? Undefined.NOTHING_VARIES : Undefined.CODES_OVERLAP,
        undefined);
    take(ContinuumFigures.CODING, coding, whyNoCoding(sums), undefined);
    if (apart) {
      interval(ContinuumFigures.UNITIZING, valued, ContinuumSums::unitizing, intervals);
      interval(ContinuumFigures.CODING, valued, ContinuumSums::coding, intervals);
    }
    return new ContinuumFigures(
        binary,
        unitizing,
        coding,
        apart ? sums.coverage() : Double.NaN,
        byCode(sums),
        overlap,
        undefined,
        intervals);
  }

  private static void take(
      String name, double value, Undefined why, Map<String, Undefined> undefined) {
    if (!Double.isFinite(value)) {
      undefined.put(name, why);
    }
  }

  private void interval(
      String name, Continuum continuum, Alpha alpha, Map<String, Interval> intervals) {
    Interval interval = bootstrap.interval(times -> alpha.of(continuum.sums(times)));
    if (interval != null) {
      intervals.put(name, interval);
    }
  }

  private interface Alpha {
    double of(ContinuumSums sums);
  }

  private Undefined whyNoCoding(ContinuumSums sums) {
    if (overlap != null) {
      return Undefined.CODES_OVERLAP;
    }
    return sums.meets() ? Undefined.ONE_CODE : Undefined.NOTHING_MEETS;
  }

  private List<OfCode> byCode(ContinuumSums sums) {
    List<OfCode> all = new ArrayList<>();
    for (int code = 0; code < codes.size(); code++) {
      Continuum alone = new Continuum(coders.count(), 1);
      boolean used = false;
      for (Source text : texts) {
        List<Mark> own = marks.get(code).getOrDefault(text.id(), List.of());
        used |= !own.isEmpty();
        List<List<Unit>> units = new ArrayList<>();
        split(own).forEach(ranges -> units.add(units(merged(ranges), 0)));
        alone.add(characters.length(text.id()), units);
      }
      double unitizing = alone.sums().unitizing();
      double coding = overlap == null ? sums.coding(code) : Double.NaN;
      all.add(
          new OfCode(
              unitizing,
              Double.isFinite(unitizing)
                  ? null
                  : used ? Undefined.NOTHING_VARIES : Undefined.NOTHING_CODED,
              coding,
              Double.isFinite(coding) ? null : whyNoCoding(code, sums)));
    }
    return all;
  }

  private Undefined whyNoCoding(int code, ContinuumSums sums) {
    if (overlap != null) {
      return Undefined.CODES_OVERLAP;
    }
    if (sums.coded[code] == 0) {
      return Undefined.NOTHING_CODED;
    }
    return sums.common[code] > 0 ? Undefined.ONE_CODE : Undefined.NOTHING_MEETS;
  }

  private void lay(Source text) {
    List<List<TextRange>> any = new ArrayList<>();
    List<List<Unit>> apart = new ArrayList<>();
    for (int coder = 0; coder < coders.count(); coder++) {
      any.add(new ArrayList<>());
      apart.add(new ArrayList<>());
    }
    for (int code = 0; code < codes.size(); code++) {
      List<Mark> own = marks.get(code).get(text.id());
      if (own != null) {
        List<List<TextRange>> byCoder = split(own);
        for (int coder = 0; coder < byCoder.size(); coder++) {
          List<TextRange> ranges = merged(byCoder.get(coder));
          any.get(coder).addAll(ranges);
          apart.get(coder).addAll(units(ranges, code));
        }
      }
    }
    relevant.add(characters.length(text.id()), any.stream().map(ranges -> units(merged(ranges), 0)).toList());
    for (int coder = 0; coder < coders.count() && overlap == null; coder++) {
      overlap = overlap(coder, apart.get(coder), text);
    }
    if (overlap == null) {
      valued.add(characters.length(text.id()), apart);
    }
  }

  private @Nullable Overlap overlap(int coder, List<Unit> units, Source text) {
    List<Unit> ordered = new ArrayList<>(units);
    ordered.sort(Comparator.comparing(Unit::range));
    for (int i = 1; i < ordered.size(); i++) {
      Unit before = ordered.get(i - 1);
      Unit next = ordered.get(i);
      if (next.range().start() < before.range().end()) {
        return new Overlap(
            coders.names().get(coder),
            codes.get(before.value()).path().toString(),
            codes.get(next.value()).path().toString(),
            text.name());
      }
    }
    return null;
  }

  private List<List<TextRange>> split(List<Mark> marks) {
    List<List<TextRange>> byCoder = new ArrayList<>();
    coders.coders().forEach(coder -> byCoder.add(new ArrayList<>()));
    marks.forEach(mark -> byCoder.get(mark.coder()).add(mark.range()));
    return byCoder;
  }

  private static List<Unit> units(List<TextRange> ranges, int value) {
    return ranges.stream().map(range -> new Unit(range, value)).toList();
  }

  private static List<TextRange> merged(List<TextRange> ranges) {
    return UnitizingAlpha.merged(ranges);
  }
}
