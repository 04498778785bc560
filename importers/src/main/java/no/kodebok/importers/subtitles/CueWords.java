package no.kodebok.importers.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.importers.passages.Utterance;
import no.kodebok.importers.subtitles.Cue.CueLine;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Takes the marks from the words of cues: voices become speakers, type and colours go. */
final class CueWords {
  private static final Pattern VOICE =
      Pattern.compile("<v(?:\\.[^\\s>]{0,100})?\\s+([^>]{0,200})>|</v>");

  /** Tags of both formats, and the times between words that rolling subtitles have. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:c|i|b|u|s|em|strong|ruby|rt|lang|font|span|v)(?:[.\\s][^>]{0,200})?/?>|<(?:br|BR)\\s*/?>"
              + "|<\\d{1,3}:[\\d:.,]{1,12}>|\\{\\\\[^}]{0,100}\\}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern TIME_BETWEEN = Pattern.compile("<\\d{1,3}:[\\d:.,]{1,12}>");
  private static final Pattern DASH =
      Pattern.compile("\\s*(?:[-–—‐]\\s?(?=[\\p{Lu}\"«(\\[])|>>\\s?)");

  private final List<Utterance> said = new ArrayList<>();
  private final boolean rolling;
  private @Nullable String voice;
  private boolean unnamed;
  private String before = "";

  private CueWords(boolean rolling) {
    this.rolling = rolling;
  }

  static List<Utterance> of(List<Cue> cues) {
    boolean rolling =
        cues.stream()
            .flatMap(cue -> cue.lines().stream())
            .anyMatch(line -> TIME_BETWEEN.matcher(line.text()).find());
    CueWords words = new CueWords(rolling);
    cues.forEach(words::add);
    return words.said;
  }

  private void add(Cue cue) {
    String named = cue.speaker();
    voice = named == null ? null : plain(named);
    unnamed = false;
    boolean dialogue =
        cue.lines().stream().filter(l -> DASH.matcher(l.text()).lookingAt()).count() > 1;
    for (CueLine line : cue.lines()) {
      Matcher voices = VOICE.matcher(line.text());
      int at = 0;
      while (voices.find()) {
        add(cue, line, line.text().substring(at, voices.start()), dialogue);
        String name = voices.group(1);
        String plain = name == null ? "" : plain(name);
        voice = plain.isEmpty() ? null : plain;
        // A voice without a name is somebody's whom the program does not know.
        unnamed = name != null && voice == null;
        at = voices.end();
      }
      add(cue, line, line.text().substring(at), dialogue);
    }
  }

  private void add(Cue cue, CueLine line, String marked, boolean dialogue) {
    String words = plain(marked);
    Matcher dash = DASH.matcher(words);
    boolean turns = dash.lookingAt() && (dialogue || words.startsWith(">>"));
    if (turns) {
      words = words.substring(dash.end()).strip();
    }
    // Rolling subtitles show each line twice.
    if (words.isEmpty() || (rolling && words.equals(before))) {
      return;
    }
    before = words;
    said.add(
        new Utterance(
            voice,
            words,
            line.number(),
            cue.start(),
            cue.end(),
            unnamed || (turns && voice == null)));
    unnamed = false;
  }

  private static String plain(String marked) {
    String words = TAG.matcher(marked).replaceAll("");
    String decoded = words.indexOf('&') < 0 ? words : Parser.unescapeEntities(words, false);
    return java.text.Normalizer.normalize(
            decoded.replaceAll("[\\u200e\\u200f\\u2028\\u2029\\r\\n\\t]+", " "),
            java.text.Normalizer.Form.NFC)
        .replaceAll(" {2,}", " ")
        .strip();
  }
}
