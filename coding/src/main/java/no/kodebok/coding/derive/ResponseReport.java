package no.kodebok.coding.derive;

import java.util.List;

/**
 * Who answered of those who were invited. The response rate is AAPOR's RR1 (The American
 * Association for Public Opinion Research, "Standard Definitions", 10th edition 2023): complete
 * answers over complete and partial answers and all others who were invited and not found to be
 * outside of those asked for.
 *
 * @param total of all
 * @param groups by each variable that was asked for
 * @param margins of those who answered, beside what is known of the population
 * @param uninvited respondents who are not among the invited
 */
public record ResponseReport(
    String questionnaire,
    Response total,
    List<Grouping> groups,
    List<Comparison> margins,
    List<String> uninvited) {
  public ResponseReport {
    groups = List.copyOf(groups);
    margins = List.copyOf(margins);
    uninvited = List.copyOf(uninvited);
  }

  /** Numbers of people; each invited person is in one of the last four. */
  public record Response(long invited, long answered, long partial, long screened, long others) {
    /** Complete answers as a share of those invited who were not screened out; NaN for nobody. */
    public double rate() {
      long eligible = invited - screened;
      return eligible == 0 ? Double.NaN : answered / (double) eligible;
    }
  }

  /**
   * Groups of one variable.
   *
   * @param chiSquare whether the groups answered alike: chi-square of answered or not by group, of
   *     those not screened out
   */
  public record Grouping(String name, List<Group> groups, ChiSquare chiSquare) {
    public Grouping {
      groups = List.copyOf(groups);
    }
  }

  /**
   * One group.
   *
   * @param value empty for those of whom it is not known
   */
  public record Group(String value, String label, Response response) {}

  /**
   * A test.
   *
   * @param p NaN where there is nothing to test
   */
  public record ChiSquare(double value, int df, double p) {}

  /**
   * The answered beside a known margin.
   *
   * @param chiSquare goodness of fit of the unweighted counts
   * @param without those who answered and have no answer to the variable
   */
  public record Comparison(
      String name, List<Share> shares, ChiSquare chiSquare, long without, boolean weighted) {
    public Comparison {
      shares = List.copyOf(shares);
    }
  }

  /**
   * One category.
   *
   * @param n who answered
   * @param share of those who answered, 0 to 1, weighted where there is a weight
   * @param known share, 0 to 1
   */
  public record Share(String value, String label, long n, double share, double known) {}
}
