package no.kodebok.coding.tables;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The sentence on who was asked, who answered and who is in the percents. */
public final class BaseLine {
  private static final String WITHHELD = ".";

  private final Messages messages;
  private final boolean crossed;
  private final boolean weighted;

  BaseLine(Messages messages, boolean crossed, boolean weighted) {
    this.messages = messages;
    this.crossed = crossed;
    this.weighted = weighted;
  }

  /** The line under a table with this head. */
  public BaseLine(Messages messages, TableHead head) {
    this(messages, !head.columns().isEmpty(), head.weighted());
  }

  public String of(Base base) {
    List<String> parts = new ArrayList<>();
    parts.add(
        messages.text(
            "base.line", shown(base.asked()), shown(base.answered()), shown(base.valid())));
    if (!base.missing().isEmpty()) {
      parts.add(
          messages.text(
              "base.missing",
              base.missing().stream().map(this::missing).collect(Collectors.joining(", "))));
    }
    if (weighted && base.valid() > 0) {
      parts.add(
          messages.text(
              "base.weighted",
              decimal(messages, base.weighted()),
              decimal(messages, base.effective())));
    }
    return String.join(" ", parts);
  }

  private String missing(MissingCount missing) {
    String count = messages.text("base.kind", missing.label(), shown(missing.count()));
    // In a cross table the reader must see which question it was.
    return crossed ? missing.variable() + ": " + count : count;
  }

  private static Object shown(long count) {
    return Withheld.is(count) ? WITHHELD : (Object) count;
  }

  /** One decimal, rounded half away from zero, as the language writes it. */
  static String decimal(Messages messages, double value) {
    NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(Rounding.round(value, 1).orElse(BigDecimal.ZERO));
  }
}
