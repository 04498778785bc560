package no.kodebok.exports.quotes;

import java.util.List;
import java.util.stream.Collectors;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteWarning;
import no.kodebok.coding.quotes.QuoteWarning.Kind;

/** Says what to look at before a quote is printed. */
public final class WarningNote {
  private WarningNote() {}

  /** All but drift, which has a note of its own; empty where there is nothing. */
  public static String of(Quote quote, QuoteMessages messages) {
    return quote.details().warnings().stream()
        .filter(warning -> warning.kind() != Kind.DRIFT)
        .map(warning -> of(warning, messages))
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /** One warning. */
  public static String of(QuoteWarning warning, QuoteMessages messages) {
    List<String> about = warning.about();
    return switch (warning.kind()) {
      case IDENTIFYING, IDENTIFYING_CONTEXT ->
          messages.text(
              "warning." + warning.kind().id(),
              about.get(0),
              messages.text("hint." + about.get(1)));
      case DRIFT ->
          switch (about.get(0)) {
            case "added" -> messages.text("drift.added", about.get(1));
            case "changed" -> messages.text("drift.changed", about.get(1), about.get(2));
            default -> messages.text("drift.removed", about.get(2));
          };
      default -> messages.text("warning." + warning.kind().id(), about.toArray());
    };
  }
}
