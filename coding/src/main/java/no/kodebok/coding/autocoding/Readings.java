package no.kodebok.coding.autocoding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.search.Hit;
import no.kodebok.coding.search.Match;
import no.kodebok.coding.search.Match.Reading;

/**
 * By which readings a word has to match for its hit to be coded. What only a filter found was not
 * read, and is coded whichever they are.
 */
public record Readings(Set<Reading> chosen) {
  /** Every reading that the search has. */
  public static final Readings ALL = new Readings(EnumSet.allOf(Reading.class));

  public Readings {
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("At least one reading is chosen");
    }
    chosen = Set.copyOf(chosen);
  }

  /**
   * Reads what {@link #toString} writes: the names parted by commas.
   *
   * @throws KodebokException if a name is none; it says which there are
   */
  public static Readings parse(String written) {
    Set<Reading> chosen = EnumSet.noneOf(Reading.class);
    for (String name : List.of(written.split(",", -1))) {
      String plain = name.strip().toLowerCase(Locale.ROOT);
      chosen.add(
          Arrays.stream(Reading.values())
              .filter(reading -> reading.id().equals(plain))
              .findFirst()
              .orElseThrow(() ->
                  new KodebokException(
                      AutocodingReason.UNKNOWN_READING.with(name.strip(), ALL.toString()),
                      "No reading \"%s\"; there are %s.".formatted(name.strip(), ALL))));
    }
    return new Readings(chosen);
  }

  public boolean isAll() {
    return chosen.size() == Reading.values().length;
  }

  /**
   * Whether the hit is to be coded.
   *
   * @param asksForWords whether the query has words at all
   */
  boolean admit(Hit hit, boolean asksForWords) {
    return isAll() || (hit.matches().isEmpty() ? !asksForWords : !matchesOf(hit).isEmpty());
  }

  /** The matches of the hit that count. */
  List<Match> matchesOf(Hit hit) {
    List<Match> matches = new ArrayList<>();
    for (Match match : hit.matches()) {
      if (chosen.contains(match.as())) {
        matches.add(match);
      }
    }
    return matches;
  }

  /** The surest reading of the hit; empty where a filter alone found it. */
  static Optional<Reading> surest(Hit hit) {
    return hit.matches().stream().map(Match::as).min(Reading::compareTo);
  }

  @Override
  public String toString() {
    return Arrays.stream(Reading.values())
        .filter(chosen::contains)
        .map(Reading::id)
        .collect(Collectors.joining(","));
  }
}
