package no.kodebok.importers.subtitles;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.CleanText;
import no.kodebok.importers.passages.ClockTime;
import no.kodebok.importers.subtitles.Cue.CueLine;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into cues. WebVTT and SubRip differ little, and programs keep to neither: numbers and
 * blank lines may be missing, fractions may have a comma or a dot.
 */
final class CueReader {
  private static final String TIME = "\\d{1,3}:\\d{1,2}(?::\\d{1,2})?(?:[.,:]\\d{1,6})?";

  /** The line of times, with settings behind. */
  static final Pattern TIMES =
      Pattern.compile("\\s*(" + TIME + ")\\s*-{1,2}\\s?>\\s*(" + TIME + ")(?:\\s.*)?");

  /** Times and words on one line, as programs print them while they listen. */
  static final Pattern INLINE =
      Pattern.compile("\\s*\\[(" + TIME + ")\\s*-{1,2}>\\s*(" + TIME + ")\\]:?\\s+(\\S.*)");

  private static final Pattern ARROW = Pattern.compile("[^<]{0,40}\\s-->\\s.{0,80}");

  /** A number or name of a cue: no words of it. */
  private static final Pattern NUMBER = Pattern.compile("\\s*\\d{1,7}\\s*");

  /** Webex names a cue by its number, who speaks, and the number of whoever that is. */
  private static final Pattern NAMED =
      Pattern.compile("\\s*\\d{1,7}\\s+\"([^\"]{1,100})\"(?:\\s+\\(\\d{1,20}\\))?\\s*");

  private static final Pattern ASIDE = Pattern.compile("(?:NOTE|STYLE|REGION)(?:\\s.*)?");

  /** A line of the file. */
  private record Line(String text, int number) {}

  private final FindingLog log;
  private final List<Line> lines = new ArrayList<>();
  private final List<Cue> cues = new ArrayList<>();
  private boolean vtt;

  private CueReader(CleanText clean, FindingLog log) {
    this.log = log;
    String text = clean.text();
    for (int at = 0; at < text.length(); ) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      lines.add(new Line(text.substring(at, end), clean.lineMap().lineAt(at)));
      at = end + 1;
    }
  }

  static List<Cue> read(CleanText clean, FindingLog log) {
    CueReader reader = new CueReader(clean, log);
    reader.cut();
    return reader.cues;
  }

  private void cut() {
    int at = 0;
    while (at < lines.size() && isBlank(at)) {
      at++;
    }
    if (at < lines.size() && lines.get(at).text.stripLeading().startsWith("WEBVTT")) {
      vtt = true;
      // What follows the mark without a blank line tells of the file.
      while (at < lines.size() && !isBlank(at) && !isTimes(at)) {
        at++;
      }
    }
    int asides = 0;
    while (at < lines.size()) {
      Matcher inline = INLINE.matcher(lines.get(at).text);
      if (isTimes(at)) {
        at = cue(at);
      } else if (inline.matches()) {
        at = inline(at, inline);
      } else if (vtt && ASIDE.matcher(lines.get(at).text).matches() && !isTimes(at + 1)) {
        asides += lines.get(at).text.startsWith("NOTE") ? 1 : 0;
        while (at < lines.size() && !isBlank(at)) {
          at++;
        }
      } else {
        at = stray(at);
      }
    }
    if (asides > 0) {
      log.note("notes-between-cues", String.valueOf(asides));
    }
  }

  /** The name of a cue is no words; other lines outside of cues are kept, without a time. */
  private int stray(int at) {
    if (isBlank(at) || isTimes(at + 1)) {
      return at + 1;
    }
    Line line = lines.get(at);
    boolean arrow = ARROW.matcher(line.text).matches();
    if (arrow) {
      log.warningAt("cue-time-unreadable", null, line.number, null, line.text.strip());
      return words(at + 1, line.number, -1, -1, null);
    }
    return NUMBER.matcher(line.text).matches() ? at + 1 : words(at, line.number, -1, -1, null);
  }

  private int cue(int at) {
    Matcher times = TIMES.matcher(lines.get(at).text);
    boolean found = times.matches();
    int start = found ? milliseconds(times.group(1)) : -1;
    int end = found ? milliseconds(times.group(2)) : -1;
    Matcher named = NAMED.matcher(at > 0 ? lines.get(at - 1).text : "");
    return words(at + 1, lines.get(at).number, start, end, named.matches() ? named.group(1) : null);
  }

  /** Words that go on below belong to it. */
  private int inline(int at, Matcher found) {
    int number = lines.get(at).number;
    List<CueLine> words = new ArrayList<>();
    words.add(new CueLine(found.group(3), number));
    int next = at + 1;
    while (next < lines.size()
        && !isBlank(next)
        && !isTimes(next)
        && !INLINE.matcher(lines.get(next).text).matches()) {
      words.add(new CueLine(lines.get(next).text, lines.get(next).number));
      next++;
    }
    cues.add(
        new Cue(number, milliseconds(found.group(1)), milliseconds(found.group(2)), null, words));
    return next;
  }

  private int words(int from, int number, int start, int end, @Nullable String speaker) {
    List<CueLine> words = new ArrayList<>();
    int at = from;
    while (at < lines.size() && !isBlank(at) && !isTimes(at)) {
      // Without a blank line the number of the next cue stands under the words of this one.
      boolean next = at > from && isTimes(at + 1) && NUMBER.matcher(lines.get(at).text).matches();
      if (!next) {
        words.add(new CueLine(lines.get(at).text, lines.get(at).number));
      }
      at++;
    }
    cues.add(new Cue(number, start, end, speaker, words));
    return at;
  }

  private boolean isBlank(int at) {
    return lines.get(at).text.isBlank();
  }

  private boolean isTimes(int at) {
    return at < lines.size() && TIMES.matcher(lines.get(at).text).matches();
  }

  private static int milliseconds(String time) {
    // A colon before the fraction, one digit for a minute: both are seen.
    String[] parts = time.split("[.,]", 2);
    String[] units = parts[0].split(":", -1);
    StringBuilder clock = new StringBuilder();
    int used = Math.min(units.length, 3);
    for (int i = 0; i < used; i++) {
      clock.append(i == 0 ? "" : ":").append(units[i].length() == 1 ? "0" : "").append(units[i]);
    }
    String fraction = parts.length == 2 ? parts[1] : units.length > 3 ? units[3] : "";
    if (!fraction.isEmpty()) {
      clock.append('.').append(fraction, 0, Math.min(3, fraction.length()));
    }
    OptionalInt found = ClockTime.in(clock.toString());
    return found.orElse(-1);
  }
}
