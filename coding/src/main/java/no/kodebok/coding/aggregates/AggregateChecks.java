package no.kodebok.coding.aggregates;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.AggregateTable;

/** Everything that is checked of a published table. */
public final class AggregateChecks {
  private AggregateChecks() {}

  /** What was found, what does not fit first, and last how much was checked. */
  public static List<AggregateCheck> of(AggregateTable table) {
    TableLayout layout = TableLayout.of(table);
    SumChecks sums = new SumChecks(table, layout);
    PercentChecks percents = new PercentChecks(table, layout);
    List<AggregateCheck> found = new ArrayList<>(sums.run());
    found.addAll(percents.run());
    ShareChecks shares = new ShareChecks(table, layout);
    found.addAll(shares.run());
    List<AggregateCheck> all = new ArrayList<>();
    found.stream().filter(AggregateCheck::warning).forEach(all::add);
    found.stream().filter(check -> !check.warning()).forEach(all::add);
    if (sums.unknown() > 0) {
      all.add(about("aggregate-sums-unknown", sums.unknown()));
    }
    all.add(
        about("aggregate-checked", sums.checked() + percents.sumsChecked(), percents.checked()));
    return all;
  }

  private static AggregateCheck about(String kind, Object... numbers) {
    List<String> arguments = new ArrayList<>();
    for (Object number : numbers) {
      arguments.add(String.valueOf(number));
    }
    return new AggregateCheck(kind, false, null, null, arguments);
  }
}
