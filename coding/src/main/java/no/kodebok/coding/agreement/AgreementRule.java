package no.kodebok.coding.agreement;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.tables.Messages;

/** Says what a comparison of coders has counted: a coefficient without that means nothing. */
public final class AgreementRule {
  private final Agreement agreement;
  private final Messages words;

  private AgreementRule(Agreement agreement, Messages words) {
    this.agreement = agreement;
    this.words = words;
  }

  /** What comparisons say in a language. */
  public static Messages words(Language language) {
    return Messages.of(AgreementRule.class, "agreement", language);
  }

  /** The sentences, in the order to be told. */
  public static List<String> of(Agreement agreement, Language language) {
    return new AgreementRule(agreement, words(language)).sentences();
  }

  private List<String> sentences() {
    List<String> rule = new ArrayList<>();
    rule.add(
        words.text("unit." + agreement.unit().id())
            + " "
            + words.text("denominator", agreement.n()));
    rule.add(words.text("absence"));
    rule.add(texts());
    rule.add(words.text("overall", agreement.overall().n()));
    if (agreement.coders().size() > 2) {
      rule.add(words.text("several"));
    }
    ContinuumFigures continuum = agreement.continuum();
    if (continuum != null) {
      continuum(continuum, rule);
    }
    rule.add(codes());
    ScaleFigures scale = agreement.scale();
    if (scale != null) {
      scale(scale, rule);
    }
    if (agreement.automatic() > 0) {
      rule.add(words.text("automatic", agreement.automatic()));
    }
    if (agreement.samples() > 0) {
      rule.add(
          words.text(
              agreement.drawsUnits() ? "intervals.units" : "intervals",
              agreement.samples(),
              String.valueOf(TextBootstrap.SEED)));
    }
    return rule;
  }

  private void continuum(ContinuumFigures continuum, List<String> rule) {
    ContinuumFigures.Overlap overlap = continuum.overlap();
    String family = words.text("continuum");
    if (overlap == null && Double.isFinite(continuum.coverage())) {
      NumberFormat percent = NumberFormat.getPercentInstance(words.language().locale());
      family += " " + words.text("continuum.coverage", percent.format(continuum.coverage()));
    }
    rule.add(family);
    if (overlap != null) {
      rule.add(
          words.text("overlap", overlap.coder(), overlap.one(), overlap.other(), overlap.source()));
    }
  }

  private void scale(ScaleFigures scale, List<String> rule) {
    String level = scale.level().id();
    rule.add(
        words.text(
            "scale",
            words.text("scale.level." + level),
            scale.values().stream().map(ScaleFigures.Value::code).collect(Collectors.joining(", ")),
            scale.units(),
            scale.rated(),
            scale.pairable(),
            words.text("scale.weights." + level)));
    if (scale.several() > 0) {
      rule.add(words.text("scale.several", scale.several()));
    }
  }

  private String texts() {
    String count = words.text("texts.count", agreement.texts().size());
    int left = agreement.leftOut().size();
    if (agreement.choice() == TextChoice.ANY) {
      return words.text("texts.any", count);
    }
    String compared = words.text("texts." + agreement.choice().id(), count);
    return left == 0
        ? compared
        : compared + " " + words.text("texts.left", words.text("texts.count", left));
  }

  private String codes() {
    if (agreement.unusedCodes() == 0
        && agreement.codes().stream().anyMatch(code -> code.code().includesChildren())) {
      return words.text("codes.children");
    }
    String alone = words.text("codes.alone");
    return agreement.unusedCodes() == 0
        ? alone
        : alone + " " + words.text("codes.unused", agreement.unusedCodes());
  }
}
