package no.kodebok.coding.report;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.joint.JointRequest.Literature;
import org.jspecify.annotations.Nullable;

/** Reads what else than a table and quotes stands in a joint display of a plan. */
final class JointItems {
  static final List<String> KEYS = List.of("table", "quotes", "literature", "registers");

  private static final List<String> LITERATURE = List.of("group", "text", "reference");

  private JointItems() {}

  /** The entries of {@code literature}. */
  static List<Literature> literature(PlanKeys keys) {
    List<Literature> all = new ArrayList<>();
    for (PlanNode node : keys.items("literature", "a list of objects with a text")) {
      PlanKeys entry = PlanKeys.of(node, "literature", keys.fault(), LITERATURE);
      all.add(
          new Literature(
              or(entry.text("group")), entry.needed("text"), or(entry.text("reference"))));
    }
    return all;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }
}
