package no.kodebok.coding.quotes;

import no.kodebok.coding.model.KodebokException;

/**
 * How quotes of one class of informants are attributed.
 *
 * @param where a filter expression over the variables of the case, such as {@code rolle = leder}
 * @param template as {@link AttributionTemplate} reads it
 */
public record AttributionClass(String where, String template) {
  private static final String ARROW = "=>";

  /**
   * Reads {@code EXPRESSION => TEMPLATE}.
   *
   * @throws KodebokException if there is no arrow, or nothing on one side of it
   */
  public static AttributionClass parse(String written) {
    int arrow = written.indexOf(ARROW);
    String where = arrow < 0 ? "" : written.substring(0, arrow).strip();
    String template = arrow < 0 ? "" : written.substring(arrow + ARROW.length()).strip();
    if (where.isEmpty() || template.isEmpty()) {
      throw new KodebokException(
          QuoteReason.CLASS_WITHOUT_ARROW.with(written),
          "\"%s\" is no attribution for a class of informants. Write: rolle = leder => Leder, {sted}"
              .formatted(written));
    }
    return new AttributionClass(where, template);
  }
}
