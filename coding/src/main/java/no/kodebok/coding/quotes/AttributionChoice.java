package no.kodebok.coding.quotes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How quotes say whose words they are.
 *
 * @param template as {@link AttributionTemplate} reads it; null for the standard one
 * @param classes templates of classes of informants; the first that a case is in counts
 */
public record AttributionChoice(@Nullable String template, List<AttributionClass> classes) {
  /** The standard template for everybody. */
  public static final AttributionChoice USUAL = new AttributionChoice(null, List.of());

  public AttributionChoice {
    classes = List.copyOf(classes);
  }

  /** One template for everybody. */
  public static AttributionChoice of(String template) {
    return new AttributionChoice(template, List.of());
  }
}
