package no.kodebok.importers.passages;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that name a part in a conversation, in Bokmål, Nynorsk and English. */
final class SpeakerRoles {
  private static final Pattern NUMBER = Pattern.compile("[ .]*(?:nr\\.? ?)?\\d{1,3}$");

  /** What tells more about the person: initials, an office, a position. */
  private static final Pattern ADDED = Pattern.compile(" ?\\(.*|,.*");

  private static final Set<String> ASKING =
      Set.of(
          "intervjuer",
          "intervjuar",
          "intervjueren",
          "intervjuaren",
          "interviewer",
          "int",
          "int.",
          "moderator",
          "moderatoren",
          "ordstyrer",
          "ordstyrar",
          "forsker",
          "forskar",
          "forskeren",
          "forskaren",
          "researcher",
          "spørsmål",
          "question",
          "spm",
          "spm.",
          "fasilitator");

  /** Initials that ask when somebody else answers under an initial. */
  static final Set<String> ASKING_INITIALS = Set.of("I", "S", "Q", "M", "INT");

  private static final Set<String> ANSWERING =
      Set.of(
          "informant",
          "informanten",
          "respondent",
          "respondenten",
          "deltaker",
          "deltakar",
          "deltakeren",
          "intervjuobjekt",
          "svar",
          "answer",
          "veileder",
          "rettleiar",
          "vegleiar",
          "leder",
          "leiar",
          "avdelingsleder",
          "avdelingsleiar",
          "teamleder",
          "teamleiar",
          "koordinator",
          "saksbehandler",
          "saksbehandlar",
          "rådgiver",
          "rådgjevar",
          "jobbspesialist",
          "lærer",
          "lærar",
          "bruker",
          "brukar",
          "deltagar",
          "deltager",
          "arbeidsgiver",
          "arbeidsgjevar",
          "begge",
          "alle",
          "flere",
          "fleire",
          "participant",
          "speaker",
          "taler",
          "talar",
          "ukjent",
          "kvinne",
          "mann",
          "ansatt",
          "tilsett",
          "student",
          "elev",
          "i",
          "r");

  private SpeakerRoles() {}

  static boolean asks(String label) {
    return ASKING.contains(word(label));
  }

  static boolean isKnown(String label) {
    return asks(label) || ANSWERING.contains(word(label));
  }

  /** The label in lower case without the number of the person and what is added to it. */
  static String word(String label) {
    String part = ADDED.matcher(label.toLowerCase(Locale.ROOT)).replaceFirst("");
    return NUMBER.matcher(part.strip()).replaceFirst("");
  }
}
