package no.kodebok.coding.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.tables.RequestValues;
import no.kodebok.coding.tables.TableRequest;
import no.kodebok.coding.tables.TableRequestReader;
import org.jspecify.annotations.Nullable;

/** What table an object of a plan asks for. */
final class PlanRequests implements RequestValues {
  private static final List<String> DESIGN = List.of("strata", "cluster", "fpc");

  private final PlanKeys keys;

  private PlanRequests(PlanKeys keys) {
    this.keys = keys;
  }

  static TableRequest of(PlanKeys keys, String rows) {
    return TableRequestReader.read(new PlanRequests(keys), rows);
  }

  @Override
  public @Nullable String text(String key) {
    Optional<PlanNode> node = keys.node(key);
    return key.equals("design") && node.isPresent() && node.get() instanceof PlanNode.Keys
        ? design(node.get())
        : keys.text(key);
  }

  /** A design may be an object with the parts that the command line writes with commas between. */
  private String design(PlanNode node) {
    PlanKeys parts = PlanKeys.of(node, "design", keys.fault(), DESIGN);
    List<String> written = new ArrayList<>();
    for (String name : DESIGN) {
      String variable = parts.text(name);
      if (variable != null) {
        written.add(name + "=" + variable);
      }
    }
    return String.join(",", written);
  }

  @Override
  public List<String> texts(String key) {
    return keys.texts(key);
  }

  @Override
  public @Nullable Integer whole(String key, int least, int most) {
    return keys.whole(key, least, most);
  }

  @Override
  public Optional<Boolean> truth(String key) {
    return keys.node(key).isPresent() ? Optional.of(keys.truth(key)) : Optional.empty();
  }

  @Override
  public KodebokException unfit(String key, String expected, String found) {
    return keys.fault().unfit(keys.line(key), key, expected, found);
  }

  @Override
  public KodebokException at(String key, KodebokException refusal) {
    return keys.fault().of(keys.line(key), key, refusal);
  }
}
