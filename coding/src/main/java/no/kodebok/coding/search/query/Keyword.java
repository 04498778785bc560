package no.kodebok.coding.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a filter can be about, apart from the variables of the case. */
public enum Keyword {
  CODE("kode code"),
  CODER("koder kodar coder"),
  SOURCE("kilde kjelde source"),
  SPEAKER("taler talar speaker"),
  TYPE("type"),
  UNCODED("ukodet ukoda uncoded"),
  LIKE("lik like");

  private final String names;

  Keyword(String names) {
    this.names = names;
  }

  private List<String> names() {
    return List.of(names.split(" "));
  }

  /** The one of this name, Norwegian or English, without regard to case. */
  public static Optional<Keyword> of(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (Keyword keyword : values()) {
      if (keyword.names().contains(lower)) {
        return Optional.of(keyword);
      }
    }
    return Optional.empty();
  }

  /** All names that may be written. */
  public static List<String> allNames() {
    List<String> all = new ArrayList<>();
    for (Keyword keyword : values()) {
      all.addAll(keyword.names());
    }
    return List.copyOf(all);
  }
}
