package no.kodebok.importers.questionnaire;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.kodebok.coding.model.Direction;
import no.kodebok.coding.model.KodebokException;
import no.kodebok.coding.model.MissingKind;
import no.kodebok.coding.model.Scale;
import no.kodebok.coding.model.SetKind;
import org.jspecify.annotations.Nullable;

/** The words of a questionnaire file, in English and Norwegian. */
final class Words {
  private static final Map<String, String> NORWEGIAN =
      Map.ofEntries(
          Map.entry("nominell", "nominal"),
          Map.entry("ordinell", "ordinal"),
          Map.entry("intervall", "interval"),
          Map.entry("tall", "interval"),
          Map.entry("tekst", "text"),
          Map.entry("dato", "date"),
          Map.entry("opp", "up"),
          Map.entry("ned", "down"),
          Map.entry("ikke spurt", "notAsked"),
          Map.entry("ikkje spurd", "notAsked"),
          Map.entry("hoppet over", "skipped"),
          Map.entry("hoppa over", "skipped"),
          Map.entry("vet ikke", "dontKnow"),
          Map.entry("veit ikkje", "dontKnow"),
          Map.entry("ikke aktuelt", "notApplicable"),
          Map.entry("ikkje aktuelt", "notApplicable"),
          Map.entry("ubesvart", "refused"),
          Map.entry("vil ikke svare", "refused"),
          Map.entry("vil ikkje svare", "refused"),
          Map.entry("annet", "other"),
          Map.entry("anna", "other"),
          Map.entry("flersvar", "multiple"),
          Map.entry("fleirsvar", "multiple"),
          Map.entry("kategorier", "categories"),
          Map.entry("kategoriar", "categories"),
          Map.entry("batteri", "battery"),
          Map.entry("rangering", "rank"));

  private Words() {}

  static @Nullable Scale scale(@Nullable String word, SpecPlace place) {
    return word == null || word.isEmpty()
        ? null
        : known(Scale.of(english(word)), word, "scale", place, ids(Scale.values(), Scale::id));
  }

  static @Nullable Direction direction(@Nullable String word, SpecPlace place) {
    return word == null || word.isEmpty()
        ? null
        : known(
            Direction.of(english(word)),
            word,
            "direction",
            place,
            ids(Direction.values(), Direction::id));
  }

  static MissingKind missingKind(@Nullable String word, SpecPlace place) {
    if (word == null || word.isEmpty()) {
      return MissingKind.OTHER;
    }
    // An empty cell is system missing; no code is.
    return known(
        MissingKind.of(english(word)).filter(kind -> kind != MissingKind.SYSTEM),
        word,
        "missing kind",
        place,
        ids(MissingKind.values(), MissingKind::id).replace(", system", ""));
  }

  static SetKind setKind(@Nullable String word, SpecPlace place) {
    return word == null || word.isEmpty()
        ? SetKind.MULTIPLE
        : known(
            SetKind.of(english(word)),
            word,
            "kind of set",
            place,
            ids(SetKind.values(), SetKind::id));
  }

  private static String english(String word) {
    return NORWEGIAN.getOrDefault(word.toLowerCase(Locale.ROOT), word);
  }

  private static <T> T known(
      Optional<T> found, String word, String what, SpecPlace place, String possible) {
    return found.orElseThrow(() ->
        new KodebokException(
            place.of(QuestionnaireReason.UNKNOWN_WORD.with(word, possible)),
            place + ": no " + what + " \"" + word + "\". There are: " + possible + "."));
  }

  private static <T> String ids(T[] values, java.util.function.Function<T, String> id) {
    return String.join(", ", Arrays.stream(values).map(id).toList());
  }
}
