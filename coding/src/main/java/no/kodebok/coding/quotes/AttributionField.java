package no.kodebok.coding.quotes;

import java.util.Locale;
import java.util.Optional;
import no.kodebok.coding.model.Language;

/** What a template can say of every quote, by its names in English, Bokmål and Nynorsk. */
enum AttributionField {
  SPEAKER("speaker", "taler", "talar"),
  CASE("case", "enhet", "eining"),
  SOURCE("source", "kilde", "kjelde"),
  LINES("lines", "linjer", "linjer"),
  CODE("code", "kode", "kode"),
  CODER("coder", "koder", "kodar");

  private final String english;
  private final String bokmaal;
  private final String nynorsk;

  AttributionField(String english, String bokmaal, String nynorsk) {
    this.english = english;
    this.bokmaal = bokmaal;
    this.nynorsk = nynorsk;
  }

  static Optional<AttributionField> of(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (AttributionField field : values()) {
      if (wanted.equals(field.english)
          || wanted.equals(field.bokmaal)
          || wanted.equals(field.nynorsk)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  String in(Language language) {
    return switch (language) {
      case EN -> english;
      case NB -> bokmaal;
      case NN -> nynorsk;
    };
  }
}
