package no.kodebok.coding.derive;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import no.kodebok.coding.model.MissingKind;

/** The words of recipes, in Norwegian and English; both may stand in the same recipe. */
final class Words {
  static final Set<String> ELSE = Set.of("ellers", "elles", "else", "andre", "resten");
  static final Set<String> COPY = Set.of("kopi", "kopier", "copy", "uendret", "uendra");
  static final Set<String> MISSING = Set.of("mangler", "manglar", "missing");
  static final Set<String> LOWEST = Set.of("lavest", "lågast", "lowest", "lo", "min");
  static final Set<String> HIGHEST = Set.of("høyest", "høgast", "highest", "hi", "maks", "max");
  static final Set<String> AT_LEAST = Set.of("minst", "least", "minimum", "atleast");
  static final Set<String> TO = Set.of("til", "to", "thru");
  static final Set<String> CODE = Set.of("kode", "code", "tema");
  static final Set<String> SUM_TO = Set.of("sum", "total", "totalt");
  static final Set<String> BASE = Set.of("grunnvekt", "base");
  static final Set<String> TRIM = Set.of("trim", "kutt");
  static final Set<String> CONDITION =
      Set.of(
          "og",
          "and",
          "eller",
          "or",
          "ikke",
          "ikkje",
          "not",
          "i",
          "in",
          "inneholder",
          "inneheld",
          "contains",
          "mangler",
          "manglar",
          "missing");

  private static final Map<String, MissingKind> KINDS =
      Map.ofEntries(
          Map.entry("ikkespurt", MissingKind.NOT_ASKED),
          Map.entry("ikkjespurt", MissingKind.NOT_ASKED),
          Map.entry("notasked", MissingKind.NOT_ASKED),
          Map.entry("hoppetover", MissingKind.SKIPPED),
          Map.entry("hoppaover", MissingKind.SKIPPED),
          Map.entry("skipped", MissingKind.SKIPPED),
          Map.entry("vetikke", MissingKind.DONT_KNOW),
          Map.entry("veitikkje", MissingKind.DONT_KNOW),
          Map.entry("dontknow", MissingKind.DONT_KNOW),
          Map.entry("ikkeaktuelt", MissingKind.NOT_APPLICABLE),
          Map.entry("ikkjeaktuelt", MissingKind.NOT_APPLICABLE),
          Map.entry("notapplicable", MissingKind.NOT_APPLICABLE),
          Map.entry("ubesvart", MissingKind.REFUSED),
          Map.entry("nektet", MissingKind.REFUSED),
          Map.entry("nekta", MissingKind.REFUSED),
          Map.entry("refused", MissingKind.REFUSED),
          Map.entry("annetmangler", MissingKind.OTHER),
          Map.entry("annamanglar", MissingKind.OTHER),
          Map.entry("othermissing", MissingKind.OTHER),
          Map.entry("tomt", MissingKind.SYSTEM),
          Map.entry("system", MissingKind.SYSTEM));

  /** What a recipe can do. */
  enum Function {
    RECODE("omkod", "recode"),
    MERGE("slåsammen", "slaasammen", "merge"),
    TOP("topp", "top"),
    BOTTOM("bunn", "botn", "bottom"),
    MEAN("snitt", "gjennomsnitt", "mean", "index", "indeks"),
    SUM("sum"),
    LOWEST("min"),
    HIGHEST("maks", "max"),
    REVERSE("snu", "reverse"),
    YEAR("år", "aar", "year"),
    QUARTER("kvartal", "quarter"),
    MONTH("måned", "månad", "maaned", "month"),
    WEEK("uke", "veke", "week"),
    WEEKDAY("ukedag", "vekedag", "weekday"),
    GROUPS("grupper", "groups", "cut"),
    QUANTILES("kvantiler", "kvantilar", "quantiles"),
    IF("hvis", "viss", "if"),
    COUNT("antall", "antal", "count"),
    ABSOLUTE("abs"),
    ROUND("rund", "round"),
    ROOT("rot", "sqrt"),
    LOGARITHM("ln", "log"),
    RAKING("raking", "vekting");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    Function(String... words) {
      this.words = List.of(words);
    }

    static Optional<Function> of(String word) {
      String sought = word.toLowerCase(Locale.ROOT);
      for (Function function : values()) {
        if (function.words.contains(sought)) {
          return Optional.of(function);
        }
      }
      return Optional.empty();
    }

    /** All words, in alphabetical order. */
    static List<String> all() {
      Map<String, Function> all = new TreeMap<>();
      for (Function function : values()) {
        function.words.forEach(word -> all.put(word, function));
      }
      return List.copyOf(all.keySet());
    }
  }

  private Words() {}

  /** A kind of no answer, written as one word. */
  static Optional<MissingKind> kind(String word) {
    return Optional.ofNullable(KINDS.get(word.toLowerCase(Locale.ROOT)));
  }
}
