package no.kodebok.coding.tables;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.NameReason;
import no.kodebok.coding.model.NearestNames;

/** The statistics of tables, in the order in which they are listed. */
public enum Statistic {
  CHI_SQUARE("chiSquare"),
  LIKELIHOOD_RATIO("likelihoodRatio"),
  FISHER("fisher"),
  CRAMERS_V("cramersV"),
  PHI("phi"),
  CONTINGENCY_COEFFICIENT("contingencyCoefficient"),
  GAMMA("gamma"),
  TAU_B("tauB"),
  TAU_C("tauC"),
  SOMERS_D("somersD"),
  LAMBDA("lambda"),
  SPEARMAN("spearman"),
  PEARSON("pearson"),
  LINEAR_BY_LINEAR("linearByLinear"),
  RAO_SCOTT("raoScott"),
  ANOVA("anova"),
  WELCH("welch"),
  T_TEST("tTest"),
  KRUSKAL_WALLIS("kruskalWallis"),
  MANN_WHITNEY("mannWhitney"),
  MC_NEMAR("mcNemar"),
  FRIEDMAN("friedman"),
  COCHRAN_Q("cochranQ"),
  CRONBACH_ALPHA("cronbachAlpha");

  /** Every one of them. */
  public static final Set<Statistic> ALL = Set.of(values());

  private final String id;

  Statistic(String id) {
    this.id = id;
  }

  /** The name in JSON and on the command line. */
  public String id() {
    return id;
  }

  /** The one of this name, without regard to case. */
  public static Optional<Statistic> of(String id) {
    return Arrays.stream(values()).filter(s -> s.id.equalsIgnoreCase(id)).findFirst();
  }

  /**
   * Reads {@code all}, {@code none} or names with commas between.
   *
   * @throws KodebokException naming what there is
   */
  public static Set<Statistic> parse(String text) {
    if (text.strip().equalsIgnoreCase("all")) {
      return ALL;
    }
    if (text.strip().equalsIgnoreCase("none")) {
      return Set.of();
    }
    Set<Statistic> wanted = EnumSet.noneOf(Statistic.class);
    for (String name : text.split(",", -1)) {
      wanted.add(
          of(name.strip())
              .orElseThrow(() ->
                  NearestNames.missing(
                      NameReason.UNKNOWN_STATISTIC,
                      name.strip(),
                      Arrays.stream(values()).map(Statistic::id).toList())));
    }
    return wanted;
  }
}
