package no.kodebok.importers.questionnaire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.kodebok.coding.model.MissingKind;

/**
 * Value labels that say that there is no answer. Survey tools have no missing kinds: people write
 * such answers as the last option. Only labels that say nothing else are taken as one.
 */
public final class MissingWords {
  private static final Pattern PARTS = Pattern.compile("\\s*(?:/|,|;| eller | or )\\s*");
  private static final Map<String, MissingKind> KINDS = new HashMap<>();

  static {
    kind(
        MissingKind.DONT_KNOW,
        "vet ikke",
        "vet ikkje",
        "veit ikkje",
        "vet ikke/usikker",
        "usikker/vet ikke",
        "kan ikke svare",
        "kan ikkje svare",
        "ingen formening",
        "ingen mening",
        "inga meining",
        "har ingen formening",
        "ved ikke",
        "vet ej",
        "don't know",
        "dont know",
        "do not know",
        "i don't know",
        "not sure/don't know",
        "no opinion");
    kind(
        MissingKind.NOT_APPLICABLE,
        "ikke aktuelt",
        "ikkje aktuelt",
        "ikke aktuelt for meg",
        "ikkje aktuelt for meg",
        "ikke relevant",
        "ikkje relevant",
        "ikke relevant for meg",
        "passer ikke",
        "passar ikkje",
        "not applicable",
        "not relevant",
        "does not apply",
        "n/a");
    kind(
        MissingKind.REFUSED,
        "ønsker ikke å svare",
        "ønskjer ikkje å svare",
        "ynskjer ikkje å svare",
        "vil ikke svare",
        "vil ikkje svare",
        "vil ikke oppgi",
        "ønsker ikke å oppgi",
        "ubesvart",
        "ikke svar",
        "ikkje svar",
        "ikke besvart",
        "prefer not to say",
        "prefer not to answer",
        "refused",
        "no answer",
        "not answered");
    kind(MissingKind.NOT_ASKED, "ikke spurt", "ikkje spurd", "not asked");
  }

  private MissingWords() {}

  private static void kind(MissingKind kind, String... words) {
    for (String word : words) {
      KINDS.put(word, kind);
    }
  }

  /** The kind that a label says; of "vet ikke / ikke aktuelt" the first. Empty for an answer. */
  public static Optional<MissingKind> kind(String label) {
    String plain = plain(label);
    MissingKind whole = KINDS.get(plain);
    if (whole != null || plain.length() > 60) {
      return Optional.ofNullable(whole);
    }
    MissingKind first = null;
    for (String part : PARTS.split(plain, -1)) {
      MissingKind kind = KINDS.get(plain(part));
      if (kind == null) {
        return Optional.empty();
      }
      first = first == null ? kind : first;
    }
    return Optional.ofNullable(first);
  }

  private static String plain(String label) {
    return label
        .toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replaceAll("[\\s\\u00a0]+", " ")
        .replaceAll("^[\\s(\\[]+|[\\s.!)\\]]+$", "");
  }
}
