package no.kodebok.coding.agreement;

import java.util.Optional;
import no.kodebok.coding.agreement.KrippendorffAlpha.Metric;

/** What codes that exclude each other are to each other as values of one variable. */
public enum ScaleLevel {
  /** Kinds, in no order. */
  NOMINAL("nominal", Metric.NOMINAL, Weights.IDENTITY),
  /** In an order, such as that of the numbers in their names. */
  ORDINAL("ordinal", Metric.ORDINAL, Weights.ORDINAL),
  /** Numbers with equal distances. */
  INTERVAL("interval", Metric.INTERVAL, Weights.QUADRATIC),
  /** Numbers of 0 and more, of which 0 is nothing. */
  RATIO("ratio", Metric.RATIO, Weights.RATIO);

  private final String id;
  private final Metric metric;
  private final Weights weights;

  ScaleLevel(String id, Metric metric, Weights weights) {
    this.id = id;
    this.metric = metric;
    this.weights = weights;
  }

  /** The name in JSON and on the command line. */
  public String id() {
    return id;
  }

  /** How α measures distances. */
  public Metric metric() {
    return metric;
  }

  /** The weights of AC2 that go with the level. */
  public Weights weights() {
    return weights;
  }

  /** Whether the codes need a number each. */
  boolean isMeasured() {
    return this == INTERVAL || this == RATIO;
  }

  public static Optional<ScaleLevel> of(String id) {
    for (ScaleLevel level : values()) {
      if (level.id.equalsIgnoreCase(id)) {
        return Optional.of(level);
      }
    }
    return Optional.empty();
  }
}
