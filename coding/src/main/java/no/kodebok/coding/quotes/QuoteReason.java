package no.kodebok.coding.quotes;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why quotes and how they are attributed are turned down. The ids are part of the API. */
public enum QuoteReason implements Reason {
  PASSAGE_PAST_END("passagePastEnd"),
  QUOTE_TOO_LONG("quoteTooLong", "most"),
  USE_NOTED_ALREADY("useNotedAlready"),
  USE_GONE("useGone"),
  QUOTE_SO_ALREADY("quoteSoAlready"),
  BAD_USE_PLACE("badUsePlace", "most"),
  QUOTE_CHOSEN_ALREADY("quoteChosenAlready"),
  QUOTE_NOT_CHOSEN("quoteNotChosen"),
  TEMPLATE_CLOSES_NOTHING("templateClosesNothing", "at"),
  TEMPLATE_NOT_CLOSED("templateNotClosed", "at"),
  TEMPLATE_NO_NAME("templateNoName", "at"),
  CLASS_WITHOUT_ARROW("classWithoutArrow", "written"),
  ATTRIBUTION_UNREADABLE("attributionUnreadable"),
  ATTRIBUTION_TOO_LONG("attributionTooLong", "most"),
  ATTRIBUTION_STALE("attributionStale"),
  MASKS_KNOWN("masksKnown");

  private final String id;
  private final String names;

  QuoteReason(String id) {
    this(id, "");
  }

  QuoteReason(String id, String names) {
    this.id = id;
    this.names = names;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> names() {
    return Reason.split(names);
  }
}
