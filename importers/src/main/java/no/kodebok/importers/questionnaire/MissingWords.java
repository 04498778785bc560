package no.kodebok.importers.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.model.MissingKind;

/** What the label of a value says about why there is no answer, in Norwegian and English. */
public final class MissingWords {
  /** Words for a kind; the earliest in a label decides. */
  private record Words(MissingKind kind, Pattern pattern) {}

  private static final String WILL_NOT =
      "(?:ønsker|ønskjer|ynskjer|vil) (?:ikke|ikkje)(?: å)? (?:svare|oppgi|oppgje|si)";

  private static final List<Words> WORDS =
      List.of(
          words(
              MissingKind.DONT_KNOW,
              "ve[idt]t? (?:ikke|ikkje|inte|ej)",
              "vet/husker ikke",
              "(?:er )?(?:ikke|ikkje) sikker",
              "usikker",
              "(?:husker|hugsar) (?:ikke|ikkje)",
              "ingen (?:formening|mening)",
              "inga meining",
              "(?:do not|don['’´`]?t|does(?: not|n['’]t)) know",
              "can['’]?t (?:say|choose)",
              "not sure",
              "unsure"),
          words(
              MissingKind.NOT_APPLICABLE,
              "(?:ikke|ikkje) (?:aktuell?t?|relevant|anvendelig)",
              "uaktuelt?",
              "passer (?:ikke|ikkje)|passar ikkje",
              "(?:not|in)[ -]?applicable",
              "(?:does not|doesn['’]t) apply",
              "not relevant",
              "n/a"),
          words(
              MissingKind.REFUSED,
              "ubesvarte?",
              "usvart",
              "(?:ikke|ikkje) (?:besvart|svart|svara|oppgitt|oppgjeve)",
              "uoppgitt",
              "uoppgjeve",
              WILL_NOT,
              "nekter|nektet|nektar|nekta",
              "refus(?:ed?|al|es)",
              "prefer not to (?:say|answer)",
              "(?:no|not) (?:answer|answered|response|stated)",
              "unanswered"),
          words(
              MissingKind.NOT_ASKED,
              "(?:ikke|ikkje) (?:spurt|spurd|stilt|spurde|stilte)",
              "not asked",
              "filtrert bort",
              "routed out"),
          words(MissingKind.SKIPPED, "hopp(?:et|a|er|ar) over", "skip(?:ped)?"));

  private MissingWords() {}

  private static Words words(MissingKind kind, String... phrases) {
    String any = String.join("|", phrases);
    return new Words(kind, Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])"));
  }

  /** The kind that a missing value's label speaks of; empty where it is none of the known ones. */
  public static Optional<MissingKind> kind(String label) {
    String text = plain(label);
    MissingKind kind = null;
    int earliest = Integer.MAX_VALUE;
    for (Words words : WORDS) {
      Matcher matcher = words.pattern.matcher(text);
      if (matcher.find() && matcher.start() < earliest) {
        earliest = matcher.start();
        kind = words.kind;
      }
    }
    return Optional.ofNullable(kind);
  }

  /** Whether the label says nothing but that there is no answer, as "Vet ikke" does. */
  public static boolean saysOnlyMissing(String label) {
    String text = plain(label);
    List<Words> found = new ArrayList<>();
    for (Words words : WORDS) {
      Matcher matcher = words.pattern.matcher(text);
      if (matcher.find()) {
        found.add(words);
        text = matcher.replaceAll("");
      }
    }
    return !found.isEmpty() && text.replaceAll("[^\\p{L}\\p{N}]|eller|og|or", "").isEmpty();
  }

  private static String plain(String label) {
    return label.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
  }
}
