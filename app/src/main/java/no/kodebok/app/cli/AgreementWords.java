package no.kodebok.app.cli;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.agreement.Agreement;
import no.kodebok.coding.agreement.TextChoice;
import no.kodebok.coding.agreement.TextUnit;

/** Says what a comparison of coders has counted: a coefficient without that means nothing. */
final class AgreementWords {
  private AgreementWords() {}

  static List<String> rule(Agreement agreement) {
    List<String> rule = new ArrayList<>();
    rule.add(unit(agreement.unit()) + " They are the denominator: n = " + agreement.n() + ".");
    rule.add(
        "Whether a coder has put the code on the unit is compared. What nobody has coded counts as"
            + " agreement that the code is absent.");
    rule.add(texts(agreement));
    rule.add(
        "Overall, every unit with every code is one decision: n = "
            + agreement.overall().n()
            + ". Prevalence is the share of units that a coder has coded, as a mean of the coders."
            + " Everything goes from 0 to 1, coefficients below 0 where coders agree less than by"
            + " chance; what is not defined is left open.");
    if (agreement.coders().size() > 2) {
      rule.add(
          "Percent agreement and Cohen's kappa are means over the pairs of coders (Conger), and"
              + " Scott's pi is Fleiss' kappa.");
    }
    rule.add(codes(agreement));
    if (agreement.automatic() > 0) {
      rule.add(
          "Left out: "
              + agreement.automatic()
              + " codings that a query made or that were accepted of suggestions (--automatic takes"
              + " them in).");
    }
    if (agreement.samples() > 0) {
      rule.add(
          "Intervals are of 95 %, from "
              + agreement.samples()
              + " draws of whole texts; with few texts they say little.");
    }
    return rule;
  }

  private static String unit(TextUnit unit) {
    return switch (unit) {
      case SEGMENT ->
          "The units are all paragraphs and turns of the texts; one is coded where a passage has a"
              + " character of it.";
      case CHARACTER ->
          "The units are all characters of the texts, spaces and names of speakers included.";
      case SOURCE -> "The units are whole texts; one is coded where any passage in it is.";
    };
  }

  private static String texts(Agreement agreement) {
    int count = agreement.texts().size();
    int left = agreement.leftOut().size();
    if (agreement.choice() == TextChoice.ANY) {
      return "Compared in the "
          + texts(count)
          + " that at least one of the coders has coded; who has coded nothing in one is taken to"
          + " have read it and found nothing.";
    }
    String compared = "Compared in the " + texts(count) + " in which all of the coders have coded.";
    return left == 0
        ? compared
        : compared
            + " Left out: "
            + texts(left)
            + " in which only some of them have (--texts any takes them in).";
  }

  private static String texts(int count) {
    return count == 1 ? "one text" : count + " texts";
  }

  private static String codes(Agreement agreement) {
    if (agreement.unusedCodes() == 0
        && agreement.codes().stream().anyMatch(code -> code.code().includesChildren())) {
      return "A code includes the codes below it.";
    }
    String alone = "Each code stands for itself, without the codes below it.";
    return agreement.unusedCodes() == 0
        ? alone
        : alone
            + " Codes that none of them has used there are not shown: "
            + agreement.unusedCodes()
            + ".";
  }
}
