package no.kodebok.importers.passages;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What may be a speaker's label at the start of a line, with or without time marks.
 *
 * @param name as written
 * @param length units of the line that the label takes, time marks and following space included
 */
record SpeakerLabel(String name, int length) {
  /** A label with its time marks ends within this many units; more is never looked at. */
  private static final int REACH = 100;

  private static final int LONGEST = 40;

  private static final String TIME = "(?:" + ClockTime.MARKED + "|" + ClockTime.BARE + ")";

  private static final Pattern LABEL =
      Pattern.compile(
          "\\s*(?:"
              + TIME
              + "\\s+|"
              + TIME
              + "(?=[\\p{L}*]))?"
              + "[-–*_]{0,3}\\s?"
              + "(?<name>\\p{L}[\\p{L}\\p{N}.'’\\-]*(?:,? [\\p{L}\\p{N}(][\\p{L}\\p{N}.'’()\\-]*){0,3}?)"
              + "[*_]{0,3}\\s*(?:"
              + TIME
              + "\\s*)?"
              + ":(?!//)(?!(?<=\\d:)\\d)[*_]{0,3}\\s*(?:"
              + TIME
              + "(?:\\s+|$))?");

  static final Pattern TIME_ONLY = Pattern.compile("\\s*" + TIME + "\\s*");

  static final Pattern TIME_AT_START = Pattern.compile("\\s*" + ClockTime.MARKED + "\\s*");

  /** f4 puts the time at the end of a turn. */
  static final Pattern TIME_AT_END = Pattern.compile("\\s*" + ClockTime.MARKED + "\\s*$");

  private static final Set<String> NEVER =
      Set.of(
          "fra",
          "frå",
          "til",
          "kopi",
          "sendt",
          "from",
          "to",
          "cc",
          "bcc",
          "sent",
          "subject",
          "reply-to",
          "merk",
          "merknad",
          "note",
          "nb",
          "obs",
          "ps",
          "for eksempel",
          "til dømes",
          "eksempel",
          "døme",
          "eksempelvis",
          "f.eks.",
          "kilde",
          "kjelde",
          "kilder",
          "kjelder",
          "tabell",
          "figur",
          "vedlegg",
          "dato",
          "sted",
          "stad",
          "tid",
          "tema",
          "tips",
          "til slutt",
          "til sist",
          "viktig",
          "e-post",
          "epost",
          "tlf",
          "tlf.",
          "telefon",
          "adresse",
          "besøksadresse",
          "postadresse",
          "kontaktperson",
          "fakta",
          "tittel",
          "forfatter",
          "forfattar",
          "http",
          "https",
          "www",
          "isbn",
          "issn",
          "doi",
          "url",
          "emne",
          "versjon",
          "sammendrag",
          "samandrag",
          "konklusjon",
          "formål",
          "bakgrunn",
          "oppdragsgiver",
          "source",
          "available at",
          "example",
          "for example",
          "date",
          "place",
          "title",
          "varighet",
          "opptak",
          "lengde",
          "kapittel",
          "prosjekt",
          "kl",
          "kl.");

  private static final Pattern SMALL = Pattern.compile("\\p{Ll}{2,20}(?: ?\\d{1,3})?");

  private static final Pattern SAYING =
      Pattern.compile(
          ".* (?:sier|seier|sa|spør|spurde|spurte|svarer|svarar|svarte|forteller|fortel"
              + "|fortalte|mener|meiner|lyder|lød|lydde|says|said|asks|asked)");

  /** The label at the start of the line, if something there looks like one. */
  static @Nullable SpeakerLabel of(String line) {
    String begin = line.length() > REACH ? line.substring(0, REACH) : line;
    if (begin.indexOf(':') < 0) {
      return null;
    }
    Matcher matcher = LABEL.matcher(begin);
    if (!matcher.lookingAt()) {
      return null;
    }
    String name = matcher.group("name");
    return isName(name) ? new SpeakerLabel(name, matcher.end()) : null;
  }

  /** A bold beginning of a line that stands for a label without a colon. */
  static @Nullable SpeakerLabel bold(String bold) {
    String name = bold.strip();
    if (name.isEmpty() || name.endsWith(".") || name.endsWith("?") || name.endsWith("!")) {
      return null;
    }
    SpeakerLabel label = of(name.endsWith(":") ? name : name + ":");
    return label == null || label.length() < name.length()
        ? null
        : new SpeakerLabel(label.name, bold.length());
  }

  private static boolean isName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean fits =
        name.length() <= LONGEST && !NEVER.contains(lower) && !SAYING.matcher(lower).matches();
    // A sentence may begin with a small letter or have a comma; a name does so beside a part.
    return fits
        && (Character.isUpperCase(name.codePointAt(0)) || SMALL.matcher(name).matches())
        && (name.indexOf(',') < 0 || SpeakerRoles.isKnown(name));
  }

  /** Whether the label is written in small letters, as some write all of a transcript. */
  static boolean isSmall(String name) {
    return Character.isLowerCase(name.codePointAt(0));
  }
}
