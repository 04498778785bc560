package no.kodebok.coding.quotes.proposed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words for what people are in a study, by their endings: fylkeskoordinator, NAV-leder, jobbsøker.
 */
final class RoleWords {
  private static final Pattern ROLE =
      Pattern.compile(
          "(?iu)(?:.*(?:koordinator|coach|leder|leiar|ansatt|tilsett|bruker|brukar|giver|givar|giver"
              + "|direkt.{1,2}r|konsulent|kontroller|kontrollør|spesialist|deltaker|deltager|deltakar"
              + "|kandidat|informant|respondent|medarbeider|medarbeidar|behandler|behandlar|rettleiar"
              + "|l(?:æ|ae|e)r(?:er|ar)|lege|sykepleier|sjukepleiar|psykolog|terapeut|student|elev"
              + "|pasient|klient|forelder|sjef|valgt|vald|mentor|sykmeldt|sjukmeld|s(?:ø|o|g)k(?:er|jar)"
              + "|forsker|forskar|ordfører|politiker|ass?istent|eier|kvinne|mann"
              + "|gutt|jente|mor|far|ungdom|participant|manager|teacher|nurse|advis[eo]r|worker"
              + "|employee|employer|student|parent|leader|officer|interviewee))\\d{0,3}");

  /** A sentence has a verb; who said something has none. */
  private static final Set<String> VERBS =
      Set.of(
          "er", "var", "har", "hadde", "viser", "gjelder", "gjeld", "skal", "kan", "vil", "blir",
          "ble", "blei", "vart", "sier", "seier", "må", "ma", "mener", "får", "far", "fikk",
          "jobber", "jobbar", "gjør", "gjgr", "ser", "finnes", "trenger", "bør", "kommer", "kjem",
          "is", "was", "has", "are", "does", "ikke", "ikkje", "som", "jeg", "eg", "vi", "du", "det",
          "at", "dette", "dei", "de", "den", "også", "ogsa", "alle", "noen", "mange", "andre",
          "hver", "meg", "oss");

  private RoleWords() {}

  static boolean isRole(String word) {
    return ROLE.matcher(word).matches();
  }

  static boolean hasRole(String phrase) {
    for (String word : words(phrase)) {
      if (isRole(word)) {
        return true;
      }
    }
    return false;
  }

  static boolean hasVerb(String phrase) {
    for (String word : words(phrase)) {
      // "far" is a role all by itself, and a scanned verb within a sentence.
      if (VERBS.contains(word.toLowerCase(Locale.ROOT))
          && !(isRole(word) && words(phrase).length < 3)) {
        return true;
      }
    }
    return false;
  }

  static String[] words(String phrase) {
    return phrase.strip().split("[\\s,;/()]+", -1);
  }
}
