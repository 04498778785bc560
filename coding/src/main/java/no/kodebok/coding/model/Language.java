package no.kodebok.coding.model;

import java.util.Locale;
import java.util.Optional;

/** The languages the program speaks. */
public enum Language {
  NB("nb", "no"),
  NN("nn", "no"),
  EN("en", "en");

  private final String id;
  private final Locale locale;

  Language(String id, String formats) {
    this.id = id;
    // The JDK formats Norwegian numbers alike under "no" on every platform.
    this.locale = Locale.of(formats, formats.equals("no") ? "NO" : "GB");
  }

  public String id() {
    return id;
  }

  /** For numbers, dates and case folding. */
  public Locale locale() {
    return locale;
  }

  public static Optional<Language> of(String id) {
    for (Language language : values()) {
      if (language.id.equals(id.toLowerCase(Locale.ROOT))) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
