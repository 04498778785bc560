package no.kodebok.exports.quotes;

import no.kodebok.coding.quotes.MaskProposal;
import no.kodebok.coding.quotes.Quote;

/** A wording as it would be with everything masked that is proposed, in square brackets. */
public final class MaskedWording {
  private MaskedWording() {}

  /** The wording; empty where nothing is proposed. */
  public static String of(Quote quote, QuoteMessages messages) {
    if (quote.details().proposals().isEmpty()) {
      return "";
    }
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (MaskProposal proposal : quote.details().proposals()) {
      masked
          .append(quote.edited(), at, proposal.range().start())
          .append(instead(proposal, messages));
      at = proposal.range().end();
    }
    return masked.append(quote.edited(), at, quote.edited().length()).toString();
  }

  /** What is proposed for words, in square brackets. */
  public static String instead(MaskProposal proposal, QuoteMessages messages) {
    String letters = proposal.letters();
    return "["
        + (letters == null ? messages.text("mask." + proposal.reason().id()) : letters)
        + "]";
  }
}
