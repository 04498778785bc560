package no.kodebok.coding.prose;

import java.util.List;

/** Finds what a text says in numbers: shares, counts, multiples and differences. */
public final class StatementReader {
  private final Phrases phrases;
  private final FoundStatements found;

  /** In the order in which they are tried. */
  private final List<StatementPattern> patterns;

  private StatementReader(String text) {
    phrases = new Phrases(text);
    found = new FoundStatements(phrases);
    TrendPattern trend = new TrendPattern(phrases, found);
    MeanPatterns means = new MeanPatterns(phrases, found, trend);
    PercentPatterns percents = new PercentPatterns(phrases, found);
    CountPatterns counts = new CountPatterns(phrases, found);
    PartPatterns parts = new PartPatterns(phrases, found);
    patterns =
        List.of(
            trend,
            means::mean,
            means::meanBehind,
            percents::range,
            percents::percents,
            counts::countSign,
            parts::partOfWhole,
            parts::each,
            new RatioPattern(phrases, found),
            parts::fraction,
            parts::majority,
            counts::respondents);
  }

  /** The statements in the order of the text; they do not overlap. */
  public static List<Statement> of(String text) {
    return new StatementReader(text).read();
  }

  private List<Statement> read() {
    int at = 0;
    while (at < phrases.size()) {
      int next = at;
      for (StatementPattern pattern : patterns) {
        next = pattern.read(at);
        if (next > at) {
          break;
        }
      }
      at = next > at ? next : at + 1;
    }
    return found.all();
  }
}
