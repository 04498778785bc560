package no.kodebok.coding.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.derive.ResponseReport.ChiSquare;
import no.kodebok.coding.derive.ResponseReport.Group;
import no.kodebok.coding.derive.ResponseReport.Grouping;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/** Who answered, by group, and whether the groups are alike in it. */
final class ResponseGroups {
  private ResponseGroups() {}

  static Grouping of(String name, Map<String, ResponseTally> tallies, Meaning meaning) {
    List<Group> groups = new ArrayList<>();
    tallies.forEach((value, tally) -> {
      if (tally.response().invited() > 0) {
        groups.add(new Group(value, meaning.label(value), tally.response()));
      }
    });
    return new Grouping(name, groups, alike(groups));
  }

  /** Pearson's chi-square without correction, of groups by answered or not. */
  private static ChiSquare alike(List<Group> groups) {
    double answered = 0;
    double eligible = 0;
    int counted = 0;
    for (Group group : groups) {
      long own = group.response().invited() - group.response().screened();
      if (own > 0 && !group.value().isEmpty()) {
        answered += group.response().answered();
        eligible += own;
        counted++;
      }
    }
    if (counted < 2 || answered == 0 || answered == eligible) {
      return new ChiSquare(Double.NaN, Math.max(0, counted - 1), Double.NaN);
    }
    double chi = 0;
    for (Group group : groups) {
      long own = group.response().invited() - group.response().screened();
      if (own > 0 && !group.value().isEmpty()) {
        double expected = own * answered / eligible;
        double difference = group.response().answered() - expected;
        chi += difference * difference / expected + difference * difference / (own - expected);
      }
    }
    return tested(chi, counted - 1);
  }

  /** A chi-square with its p; undefined without degrees of freedom. */
  static ChiSquare tested(double chi, int df) {
    return new ChiSquare(
        chi, df, df < 1 ? Double.NaN : ChiSquaredDistribution.of(df).survivalProbability(chi));
  }
}
