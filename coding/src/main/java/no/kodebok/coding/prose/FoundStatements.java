package no.kodebok.coding.prose;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.TextRange;
import no.kodebok.coding.prose.Statement.Kind;

/** What has been read of a text so far, in its order. */
final class FoundStatements {
  private final Phrases phrases;
  private final List<Statement> found = new ArrayList<>();

  FoundStatements(Phrases phrases) {
    this.phrases = phrases;
  }

  List<Statement> all() {
    return found;
  }

  /** Adds a statement that says of what it came to that it was another before. */
  int addTrend(int at, int next, Hedge hedge, Claim after, Statement.Trend trend) {
    found.add(new Statement(Kind.TREND, phrases.range(at, next), hedge, after, 0, trend));
    return next;
  }

  /**
   * Adds a statement with its hedge in front, unless the statement before has that.
   *
   * @param at the first token, without the hedge
   * @param next the token after the last
   * @return the token after the last
   */
  int add(Kind kind, int at, int next, Hedge hedge, Claim claim, long base) {
    int hedged = at - (hedge == Hedge.BETWEEN ? 0 : phrases.before(hedge, at));
    boolean free =
        found.isEmpty() || found.getLast().range().end() <= phrases.token(hedged).start();
    TextRange range = phrases.range(free ? hedged : at, next);
    found.add(new Statement(kind, range, hedge, claim, base));
    return next;
  }
}
