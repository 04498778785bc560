package no.kodebok.coding.quotes.proposed;

import no.kodebok.coding.model.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * A passage that looks like a quotation.
 *
 * @param range of the words that were said, without quotation marks and attribution
 * @param sign what it was known by
 * @param attribution who is named as having said it, or null
 */
public record ProposedQuote(TextRange range, Sign sign, @Nullable SaidBy attribution) {
  /** What a quotation was known by. */
  public enum Sign {
    /** Quotation marks. */
    MARKS,
    /** A paragraph after words that end in a colon. */
    AFTER_COLON,
    /** A paragraph set in from the others. */
    INDENTED,
    /** A paragraph that ends with who said it. */
    ATTRIBUTED
  }
}
