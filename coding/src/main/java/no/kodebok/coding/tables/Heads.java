package no.kodebok.coding.tables;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Makes what stands around the numbers. */
final class Heads {
  private Heads() {}

  static TableHead of(Material material, Base base, String title, Notes notes) {
    Field weight = material.weight();
    Field frequency = material.frequency();
    return new TableHead(
        title,
        material.rows().shown(),
        material.columns().stream().map(RowItem::shown).toList(),
        base,
        material.request().percent(),
        weight == null ? null : weight.labelAndName(),
        frequency == null ? null : frequency.labelAndName(),
        material.request().filter(),
        material.request().analysis().intervals() && material.sampling().isTested(),
        material.sampling(),
        baseLine(material, base),
        notes.sentences());
  }

  private static String baseLine(Material material, Base base) {
    Messages messages = material.messages();
    List<String> parts = new ArrayList<>();
    parts.add(messages.text("base.line", base.asked(), base.answered(), base.valid()));
    if (!base.missing().isEmpty()) {
      parts.add(
          messages.text(
              "base.missing",
              base.missing().stream()
                  .map(missing -> missing(material, missing))
                  .collect(Collectors.joining(", "))));
    }
    if (material.weight() != null && base.valid() > 0) {
      parts.add(
          messages.text(
              "base.weighted",
              decimal(messages, base.weighted()),
              decimal(messages, base.effective())));
    }
    return String.join(" ", parts);
  }

  private static String missing(Material material, MissingCount missing) {
    String count = material.messages().text("base.kind", missing.label(), missing.count());
    // In a cross table the reader must see which question it was.
    return material.columns().isEmpty() ? count : missing.variable() + ": " + count;
  }

  /** One decimal, rounded half away from zero, as the language writes it. */
  static String decimal(Messages messages, double value) {
    NumberFormat format = NumberFormat.getNumberInstance(messages.language().locale());
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(Rounding.round(value, 1).orElse(BigDecimal.ZERO));
  }
}
