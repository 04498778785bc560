package no.kodebok.coding.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.prose.Finding.Verdict;
import no.kodebok.coding.prose.Statement.Kind;
import no.kodebok.coding.prose.Statement.Trend;
import no.kodebok.coding.prose.TableFigure.Measure;

/**
 * Holds what a text says in numbers against tables. A statement is about the figures whose words
 * stand in its sentence, or in the one before where it says little else itself. Where there are
 * none, nothing is said of it.
 */
public final class ProseCheck {
  private static final int MOST_FIGURES = 3;

  /** A number of respondents without words is only held against bases that are this near. */
  private static final double NEAR_BASE = 0.1;

  /** A sentence with more words of its own is not about what the one before is. */
  private static final int MOST_UNKNOWN = 2;

  private final String text;
  private final FigureIndex index;

  private ProseCheck(String text, FigureIndex index) {
    this.text = text;
    this.index = index;
  }

  /** What became of every statement, in the order of the text. */
  public static List<Finding> of(String text, List<TableFigure> figures) {
    return new ProseCheck(text, new FigureIndex(figures)).run();
  }

  private List<Finding> run() {
    List<Finding> findings = new ArrayList<>();
    Passages passages = new Passages(text);
    List<Statement> statements = StatementReader.of(text);
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      TextRange sentence = passages.sentence(statement.range());
      TextRange clause =
          passages.clause(
              statement.range(),
              sentence,
              i == 0 ? 0 : statements.get(i - 1).range().end(),
              i + 1 == statements.size() ? text.length() : statements.get(i + 1).range().start());
      findings.add(find(statement, sentence, clause, passages));
    }
    return findings;
  }

  private Finding find(
      Statement statement, TextRange sentence, TextRange clause, Passages passages) {
    Measure measure = measure(statement);
    boolean pair =
        statement.kind() == Kind.RATIO
            || statement.kind() == Kind.POINTS
            || statement.kind() == Kind.TREND;
    Set<String> words = Words.of(sentence.in(text));
    Set<String> narrow = pair ? words : Words.of(clause.in(text));
    boolean changes = statement.kind() == Kind.TREND;
    boolean no = passages.negated(clause);
    List<TableFigure> near = index.near(words, narrow, no, measure, changes);
    if (near.isEmpty() && index.unknown(words) <= MOST_UNKNOWN) {
      words.addAll(Words.of(passages.before(sentence).in(text)));
      near = index.near(words, narrow, no, measure, changes);
    }
    return switch (statement.kind()) {
      case SHARE -> share(statement, near);
      case COUNT -> count(statement, near);
      case RATIO -> ratio(statement, near);
      case POINTS -> points(statement, near);
      case MEAN, MEDIAN -> mean(statement, measure, near);
      case TREND -> trend(statement, measure, near);
    };
  }

  private static Measure measure(Statement statement) {
    Trend trend = statement.trend();
    return switch (statement.kind()) {
      case COUNT -> Measure.COUNT;
      case MEAN -> Measure.MEAN;
      case MEDIAN -> Measure.MEDIAN;
      case TREND -> trend != null && trend.means() ? Measure.MEAN : Measure.PERCENT;
      case SHARE, RATIO, POINTS -> Measure.PERCENT;
    };
  }

  private static Finding mean(Statement statement, Measure measure, List<TableFigure> near) {
    Claim claim = statement.claim();
    List<TableFigure> sorted =
        near.stream()
            .sorted(
                Comparator.comparingDouble((TableFigure f) -> claim.distance(f.of(measure)))
                    .thenComparingDouble(f -> Math.abs(f.of(measure) - claim.value())))
            .limit(MOST_FIGURES)
            .toList();
    if (sorted.isEmpty()) {
      return none(statement);
    }
    boolean plain = statement.hedge() == Hedge.NONE || statement.hedge() == Hedge.EXACT;
    return new Finding(
        statement,
        !claim.allows(sorted.getFirst().of(measure))
            ? Verdict.DIFFERS
            : plain ? Verdict.AGREES : Verdict.DEFENSIBLE,
        sorted);
  }

  /** An earlier and a later figure of one row, in the order of the table's columns or tables. */
  private static Finding trend(Statement statement, Measure measure, List<TableFigure> near) {
    Trend trend = statement.trend();
    if (trend == null || near.isEmpty()) {
      return none(statement);
    }
    Claim from = trend.from();
    Claim to = statement.claim();
    List<TableFigure> best = List.of();
    double nearest = Double.POSITIVE_INFINITY;
    for (int a = 0; a < near.size(); a++) {
      for (int b = a + 1; b < near.size(); b++) {
        TableFigure earlier = near.get(a);
        TableFigure later = near.get(b);
        boolean groups =
            earlier.table().equals(later.table())
                && !earlier.column().isEmpty()
                && !later.column().isEmpty()
                && !earlier.column().equals(later.column());
        boolean tables =
            earlier.subject().equals(later.subject())
                && !earlier.origin().equals("question")
                && earlier.column().equals(later.column());
        double away = from.distance(earlier.of(measure)) + to.distance(later.of(measure));
        boolean times = tables || (isTime(earlier) && isTime(later)) || away == 0;
        if (earlier.row().equals(later.row()) && (groups || tables) && times && away < nearest) {
          nearest = away;
          best = List.of(earlier, later);
        }
      }
    }
    if (best.isEmpty()) {
      return apart(statement, measure, near);
    }
    double change = best.get(1).of(measure) - best.get(0).of(measure);
    boolean agrees =
        nearest == 0 && trend.direction() * Math.signum(to.value() - from.value()) >= 0;
    boolean turned = trend.direction() * Math.signum(change) < 0;
    return new Finding(statement, agrees && !turned ? Verdict.AGREES : Verdict.DIFFERS, best);
  }

  /** Whether a figure's column is a time: a year or number, or one of a variable that says so. */
  private static boolean isTime(TableFigure figure) {
    Lexicon lexicon = Lexicon.installed();
    return figure.column().chars().anyMatch(Character::isDigit)
        || figure.across().stream()
            .flatMap(label -> Token.of(label).stream())
            .anyMatch(token -> lexicon.is("time", token.text()));
  }

  /** Where no table has both: whether what it came to is there. */
  private static Finding apart(Statement statement, Measure measure, List<TableFigure> near) {
    Claim to = statement.claim();
    TableFigure nearest =
        near.stream()
            .min(Comparator.comparingDouble(f -> to.distance(f.of(measure))))
            .orElseThrow();
    return new Finding(
        statement,
        to.allows(nearest.of(measure)) ? Verdict.DEFENSIBLE : Verdict.DIFFERS,
        List.of(nearest));
  }

  private static Finding none(Statement statement) {
    return new Finding(statement, Verdict.NO_FIGURE, List.of());
  }

  private static Finding share(Statement statement, List<TableFigure> near) {
    if (near.isEmpty()) {
      return none(statement);
    }
    Claim claim = statement.claim();
    List<TableFigure> sorted =
        near.stream()
            .sorted(
                Comparator.comparingDouble((TableFigure f) -> claim.distance(f.percent()))
                    .thenComparingDouble(f -> Math.abs(f.percent() - claim.value())))
            .limit(MOST_FIGURES)
            .toList();
    TableFigure best = sorted.getFirst();
    if (!claim.allows(best.percent())) {
      return new Finding(statement, Verdict.DIFFERS, sorted);
    }
    boolean plain =
        (statement.hedge() == Hedge.NONE || statement.hedge() == Hedge.EXACT)
            && Math.abs(best.percent() - claim.value()) <= 0.5;
    return new Finding(statement, plain ? Verdict.AGREES : Verdict.DEFENSIBLE, sorted);
  }

  private Finding count(Statement statement, List<TableFigure> near) {
    Claim claim = statement.claim();
    List<TableFigure> candidates = new ArrayList<>(near.isEmpty() ? List.of() : near);
    for (TableFigure figure : index.all()) {
      if (figure.row().isEmpty() && figure.column().isEmpty() && figure.count() >= 0) {
        candidates.add(figure);
      }
    }
    List<TableFigure> sorted =
        candidates.stream()
            .sorted(Comparator.comparingDouble(f -> Math.abs(f.count() - claim.value())))
            .limit(MOST_FIGURES)
            .toList();
    if (sorted.isEmpty()) {
      return none(statement);
    }
    long nearest = sorted.getFirst().count();
    if (claim.allows((double) nearest)) {
      boolean same = (double) nearest == claim.value();
      return new Finding(statement, same ? Verdict.AGREES : Verdict.DEFENSIBLE, sorted);
    }
    boolean meant = Math.abs(nearest - claim.value()) <= NEAR_BASE * claim.value();
    return meant ? new Finding(statement, Verdict.DIFFERS, sorted) : none(statement);
  }

  /** Two figures of one table that the words name. */
  private record Pair(TableFigure more, TableFigure less) {
    double times() {
      return less.percent() == 0 ? Double.POSITIVE_INFINITY : more.percent() / less.percent();
    }

    double points() {
      return more.percent() - less.percent();
    }
  }

  /** Pairs that differ in the row or in the column, and not in both. */
  private static List<Pair> pairs(List<TableFigure> near) {
    List<Pair> pairs = new ArrayList<>();
    for (TableFigure a : near) {
      for (TableFigure b : near) {
        boolean oneTable = a.table().equals(b.table()) && a.subject().equals(b.subject());
        boolean one = a.row().equals(b.row()) != a.column().equals(b.column());
        boolean parts = !a.row().isEmpty() && !b.row().isEmpty();
        boolean columns = a.column().isEmpty() == b.column().isEmpty();
        if (oneTable && one && parts && columns) {
          pairs.add(new Pair(a, b));
        }
      }
    }
    return pairs;
  }

  private Finding ratio(Statement statement, List<TableFigure> near) {
    Claim claim = statement.claim();
    List<Pair> pairs = pairs(near);
    List<Pair> ordered = pairs.stream().filter(pair -> inOrder(statement, pair)).toList();
    return (ordered.isEmpty() ? pairs : ordered)
        .stream()
            .filter(pair -> Double.isFinite(pair.times()) && pair.times() > 0)
            .min(
                Comparator.comparingDouble(
                    (Pair pair) -> Math.abs(Math.log(pair.times() / claim.value()))))
            .map(pair -> compared(statement, pair, pair.times()))
            .orElseGet(() -> none(statement));
  }

  /** "Twice as many A as B": A is named first. */
  private boolean inOrder(Statement statement, Pair pair) {
    boolean rows = !pair.more().row().equals(pair.less().row());
    int from = statement.range().end();
    int more = Words.place(rows ? pair.more().row() : pair.more().column(), text, from);
    int less = Words.place(rows ? pair.less().row() : pair.less().column(), text, from);
    return more >= 0 && (less < 0 || more < less);
  }

  private static Finding points(Statement statement, List<TableFigure> near) {
    Claim claim = statement.claim();
    return pairs(near).stream()
        .filter(pair -> pair.points() >= 0)
        .min(Comparator.comparingDouble((Pair pair) -> Math.abs(pair.points() - claim.value())))
        // A difference of printed percents may be a point off.
        .map(pair -> compared(statement, pair, near(pair.points(), claim)))
        .orElseGet(() -> none(statement));
  }

  private static double near(double points, Claim claim) {
    return Math.abs(points - claim.value()) <= 1 ? claim.value() : points;
  }

  private static Finding compared(Statement statement, Pair pair, double value) {
    boolean allowed = statement.claim().allows(value);
    return new Finding(
        statement,
        allowed ? Verdict.DEFENSIBLE : Verdict.DIFFERS,
        List.of(pair.more(), pair.less()));
  }
}
