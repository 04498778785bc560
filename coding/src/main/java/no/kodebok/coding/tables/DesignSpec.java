package no.kodebok.coding.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.KodebokException;
import org.jspecify.annotations.Nullable;

/**
 * The names of the variables that say how respondents were drawn.
 *
 * @param strata from which of the strata; null where there was one
 * @param cluster with which others together; null where each was drawn alone
 * @param population how many there were to draw from in the stratum; null where that does not
 *     matter
 */
public record DesignSpec(
    @Nullable String strata, @Nullable String cluster, @Nullable String population) {
  private static final List<String> PARTS = List.of("strata", "cluster", "fpc");

  /**
   * Reads {@code strata=V,cluster=V,fpc=V}, any of them.
   *
   * @throws KodebokException if it names a part that is unknown, twice or without a variable
   */
  public static DesignSpec parse(String text) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? "" : part.substring(0, equals).strip();
      String variable = part.substring(equals + 1).strip();
      if (!PARTS.contains(name) || variable.isEmpty() || parts.put(name, variable) != null) {
        throw new KodebokException(
            TableReason.DESIGN_UNREADABLE.with(text),
            "The design \"" + text + "\" cannot be read. Write strata=V,cluster=V,fpc=V.");
      }
    }
    return new DesignSpec(parts.get("strata"), parts.get("cluster"), parts.get("fpc"));
  }

  /** The variables that it names. */
  List<String> variables() {
    List<String> names = new ArrayList<>();
    for (String name : new @Nullable String[] {strata, cluster, population}) {
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }
}
