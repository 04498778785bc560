package no.kodebok.coding.quotes;

/**
 * How quotes are put together.
 *
 * @param variable name of the attribute, for {@code ATTRIBUTE}
 */
public record QuoteGrouping(By by, String variable) {
  /** What quotes of one group have in common. */
  public enum By {
    /** A passage with several codes stands under each of them. */
    CODE,
    SOURCE,
    ATTRIBUTE
  }

  public static final QuoteGrouping CODES = new QuoteGrouping(By.CODE, "");
  public static final QuoteGrouping SOURCES = new QuoteGrouping(By.SOURCE, "");

  public static QuoteGrouping attribute(String variable) {
    return new QuoteGrouping(By.ATTRIBUTE, variable);
  }
}
