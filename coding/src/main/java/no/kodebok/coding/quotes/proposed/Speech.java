package no.kodebok.coding.quotes.proposed;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How much words sound like somebody talking, by the small words that written reports lack. */
final class Speech {
  private static final Set<String> SPOKEN =
      Set.of(
          "jeg",
          "eg",
          "æ",
          "æg",
          "ej",
          "meg",
          "mæ",
          "min",
          "mitt",
          "mine",
          "mi",
          "vi",
          "me",
          "oss",
          "vår",
          "vårt",
          "våre",
          "du",
          "deg",
          "dæ",
          "din",
          "ditt",
          "dine",
          "ja",
          "nei",
          "jo",
          "liksom",
          "altså",
          "egentlig",
          "eigentleg",
          "sånn",
          "sånne",
          "sånt",
          "bare",
          "berre",
          "litt",
          "veldig",
          "ganske",
          "kanskje",
          "sant",
          "nå",
          "no",
          "når",
          "da",
          "så",
          "her",
          "der",
          "tenker",
          "tenkte",
          "syns",
          "synes",
          "syntes",
          "føler",
          "følte",
          "vet",
          "veit",
          "tror",
          "trur",
          "ho",
          "ikkje",
          "itj",
          "masse",
          "helt",
          "noe",
          "noko",
          "nokka",
          "gjør",
          "gjer",
          "greit",
          "jeg's",
          "my",
          "we",
          "you",
          "just",
          "really",
          "ka",
          "kva",
          "korsen",
          "åssen",
          "hvordan",
          "dem",
          "dere",
          "dokker",
          "mye",
          "mykje",
          "sier",
          "sa",
          "får",
          "fikk",
          "må");

  private static final Set<String> FIRST_PERSON =
      Set.of(
          "jeg", "eg", "æ", "æg", "meg", "mæ", "min", "mitt", "mine", "mi", "vi", "oss", "vår",
          "vårt", "våre", "du", "deg", "dæ", "din", "ditt", "dine", "my", "we", "you", "me", "our");

  private static final Pattern WORD = Pattern.compile("[^\\p{L}]+");
  private static final Pattern CITATION =
      Pattern.compile("\\(?\\p{Lu}[\\p{L}-]+[^()]{0,60},? \\(?(?:1[89]|20)\\d\\d");

  private static final Pattern INTRODUCES =
      Pattern.compile(
          "(?iu)\\b(?:sa|sier|seier|fortalte|forteller|fortel|forklarte|forklarer|uttrykte|uttrykker|"
              + "uttalte|beskrev|beskriver|beskriv|svarte|svarer|sitat\\w*|utsagn\\w*|slik|sånn|"
              + "følgende|følgjande|ord|kommenterte|kommenterer|utdypet|utdyper|la til|legger til|"
              + "påpekte|påpeker|mente|mener|meinte|oppsummerte|oppsummerer|illustrerer|eksempel|"
              + "formulerte|formulerer|fremhevet|fremhever|understreket|understreker|spurte|"
              + "informant\\w*|deltaker\\w*|veileder\\w*|said|says|told|explained|described)\\b");

  private static final Pattern SAYS =
      Pattern.compile(
          "(?iu)\\b(?:sa|sier|seier|fortalte|forteller|fortel|forklarte|forklarer|uttalte|uttaler|"
              + "svarte|svarer|kommenterte|sitat\\w*|utsagn\\w*|snakket|snakka|evaluerte|la til|said|told)\\b");

  private static final Pattern TELLS =
      Pattern.compile(
          "(?iu)(?:en|ein|ei|to|tre|flere|fleire|noen|nokre|andre|disse|desse|dette|her|informant\\w*|begge|"
              + "sitat\\w*|utsagn\\w*|these|this|one of|another)\\b[^.]{0,80}\\b(?:sa|sier|seier|fortalte|forteller|"
              + "beskr\\w+|illustrerer|viser|informant\\w*|utsagn\\w*|sitat\\w*|veileder\\w*|leder\\w*|said|says|quotes?)\\b");

  private static final Pattern PEOPLE =
      Pattern.compile(
          "(?iu)\\b(?:informant\\w*|deltak\\w*|deltag\\w*|\\w*veileder\\w*|\\w*rettleiar\\w*|\\w*leder\\w*"
              + "|\\w*leiar\\w*|\\w*ansatte|\\w*tilsette|\\w*brukere|\\w*brukarar|respondent\\w*|sitat\\w*"
              + "|utsagn\\w*|kvinner|menn|elever|elevar|lærere|lærarar|studenter|studentar|av dem|av dei"
              + "|\\w*arbeidere|\\w*arbeidarar|\\w*spesialister|\\w*coacher|\\w*koordinatorer|\\w*givere"
              + "|people|participants|interviewees|advis[eo]rs|managers|employees|quotes)\\b");

  private Speech() {}

  /** Whether words name people, in the plural, or what they said. */
  static boolean namesPeople(String words) {
    return PEOPLE.matcher(words).find();
  }

  /** Whether the beginning of a paragraph tells of those who were heard, as an author does. */
  static boolean tells(String words) {
    return TELLS.matcher(words).lookingAt();
  }

  /** The share of words that are those of somebody talking, 0 to 1. */
  static double share(String words) {
    int all = 0;
    int spoken = 0;
    for (String word : WORD.split(words.toLowerCase(Locale.ROOT), -1)) {
      if (!word.isEmpty()) {
        all++;
        spoken += SPOKEN.contains(word) ? 1 : 0;
      }
    }
    return all == 0 ? 0 : (double) spoken / all;
  }

  static int firstPerson(String words) {
    int count = 0;
    for (String word : WORD.split(words.toLowerCase(Locale.ROOT), -1)) {
      count += FIRST_PERSON.contains(word) ? 1 : 0;
    }
    return count;
  }

  static boolean hasCitation(String words) {
    return CITATION.matcher(words).find();
  }

  /** Whether the last words before a colon name an act of speaking. */
  static boolean says(String words) {
    return SAYS.matcher(words.substring(Math.max(0, words.length() - 90))).find();
  }

  /** Whether words before a colon tell that somebody said what follows. */
  static boolean introduces(String words) {
    int from = Math.max(0, words.length() - 220);
    return INTRODUCES.matcher(words.substring(from)).find();
  }
}
