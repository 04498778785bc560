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

  private Speech() {}

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
