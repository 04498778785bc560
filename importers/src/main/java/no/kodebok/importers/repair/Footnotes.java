package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Detaches numbers of notes that stick to words, and takes notes out of the paragraphs they
 * interrupt. Only a number that a later note bears counts: anything else that ends in digits stays.
 */
final class Footnotes implements Repair {
  /** A note stands on the page of its number: at most so many lines below it. */
  private static final int FOOT = 150;

  private static final Pattern REFERENCE =
      Pattern.compile(
          "(?:(?<=\\p{L}\\p{Ll})|(?<=\\s[åi])|(?<=\\p{Lu}{3})|(?<=\\p{L}[.,;:!?)»”])|(?<=[)»”][.,;:!?])|(?<=\\d\\)))"
              + "(\\d{1,3})(?=[\\s.,;:!?)»”]|$)");

  private static final Pattern NOTE =
      Pattern.compile("[\\s\\u00a0]*(\\d{1,3})[ \\t\\u00a0]+(?=[\\p{L}«“\"(§]).{6,}");

  private static final Pattern MARKED =
      Pattern.compile("[\\s\\u00a0]*\\[\\d{1,3}\\][\\s\\u00a0].*");
  private static final Pattern RULE = Pattern.compile("[\\s\\u00a0]*[_—–-]{5,}[\\s\\u00a0]*");

  private static final Pattern LIST =
      Pattern.compile("(?iu)(?:slutt|fot)?not(?:er|ar)|(?:end|foot)?notes");

  /** A number in the text that may be that of a note. */
  private record Reference(int number, int line, int start) {}

  /** A line that may begin a note, and the number in the text that it answers. */
  private record Note(int number, int line, Reference reference, boolean inList) {}

  /** Whether a line bears the mark of a note that was found. */
  static boolean isMarked(String text) {
    return MARKED.matcher(text).matches();
  }

  @Override
  public void mend(Lines lines, RepairLog log) {
    List<Note> notes = chain(candidates(lines));
    if (notes.isEmpty()) {
      return;
    }
    Habits habits = Habits.of(lines);
    Set<Line> moved = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Integer, Note> beginnings = new HashMap<>();
    notes.forEach(note -> beginnings.put(note.line, note));
    // From the last to the first, so that places in a line stay where they are.
    for (Note note : notes.reversed()) {
      mark(lines, note, log);
    }
    for (Note note : notes) {
      Line anchor = lines.get(note.reference.line);
      List<Line> own =
          new NoteLines(lines, habits, note.line, beginnings.keySet())
              .lines(orphan -> markNote(orphan, log));
      for (Line line : own) {
        line.becomeNote();
      }
      if (!note.inList) {
        moved.addAll(own);
        lines.place(anchor, own);
        addRule(lines, note.line, moved);
        resume(lines, note.line, own.getLast());
      }
    }
    lines.remove(moved);
  }

  private static void mark(Lines lines, Note note, RepairLog log) {
    Line body = lines.get(note.reference.line);
    String number = String.valueOf(note.number);
    int start = note.reference.start;
    int from = start;
    while (from > 0 && !Spaces.isSpace(body.text().charAt(from - 1))) {
      from--;
    }
    String word = body.text().substring(from, start + number.length());
    if (!log.leaves("note-detached", body.number(), word)) {
      body.replace(start, start + number.length(), "[" + number + "]");
      log.mended(
          "note-detached",
          body.number(),
          word,
          word.substring(0, start - from) + "[" + number + "]");
    }
    markNote(lines.get(note.line), log);
  }

  private static void markNote(Line line, RepairLog log) {
    String number = String.valueOf(number(line.text()));
    int at = line.text().indexOf(number);
    String before = line.text();
    if (log.leaves("note-kept", line.number(), before)) {
      return;
    }
    line.replace(at, at + number.length(), "[" + number + "]");
    log.mended("note-kept", line.number(), before, line.text());
  }

  /** The number of the note that may begin with this line, or 0. */
  static int number(String text) {
    Matcher note = NOTE.matcher(text);
    return note.lookingAt() && text.indexOf('\t') < 0 ? Integer.parseInt(note.group(1)) : 0;
  }

  /** The number of the note that begins with this line, or 0. */
  static int markedNumber(String text) {
    return isMarked(text) ? Integer.parseInt(text.replaceAll("(?s)\\].*|.*?\\[", "")) : 0;
  }

  /** The rule above the notes goes with them. */
  private static void addRule(Lines lines, int note, Set<Line> gone) {
    int before = lines.previousWritten(note - 1);
    if (before >= 0 && RULE.matcher(lines.get(before).text()).matches()) {
      gone.add(lines.get(before));
    }
  }

  private static void resume(Lines lines, int first, Line last) {
    int at = first;
    while (lines.get(at) != last) {
      at++;
    }
    int next = lines.nextWritten(at + 1);
    if (next < lines.size()) {
      lines.get(next).becomePageStart();
    }
  }

  private static List<Note> candidates(Lines lines) {
    Map<Integer, List<Reference>> open = new HashMap<>();
    List<Note> notes = new ArrayList<>();
    boolean inList = false;
    int listNumber = 0;
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).text();
      if (LIST.matcher(lines.get(i).stripped()).matches()) {
        inList = true;
        listNumber = 0;
        continue;
      }
      int number = number(text);
      Reference reference = number == 0 ? null : answered(open, number, i, inList);
      if (inList && number > 0 && number != listNumber + 1) {
        inList = false;
      }
      if (reference != null) {
        notes.add(new Note(number, i, reference, inList));
        listNumber = number;
      } else if (number > 0 && inList) {
        listNumber = number;
      }
      addReferences(open, text, i);
    }
    return notes;
  }

  private static @Nullable Reference answered(
      Map<Integer, List<Reference>> open, int number, int line, boolean inList) {
    List<Reference> same = open.get(number);
    if (same == null || same.isEmpty()) {
      return null;
    }
    Reference last = same.getLast();
    return inList || line - last.line <= FOOT ? last : null;
  }

  private static void addReferences(Map<Integer, List<Reference>> open, String text, int line) {
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      int number = Integer.parseInt(reference.group(1));
      if (number > 0 && reference.group(1).charAt(0) != '0') {
        open.computeIfAbsent(number, n -> new ArrayList<>())
            .add(new Reference(number, line, reference.start(1)));
      }
    }
  }

  /**
   * Notes are numbered through a text or chapter: of all candidates the chain of rising numbers is
   * kept that leaves out the fewest.
   */
  private static List<Note> chain(List<Note> candidates) {
    int size = candidates.size();
    double[] best = new double[size];
    int[] from = new int[size];
    int last = -1;
    for (int i = 0; i < size; i++) {
      int number = candidates.get(i).number;
      best[i] = 1 - gap(number - 1);
      from[i] = -1;
      for (int j = Math.max(0, i - 500); j < i; j++) {
        int before = candidates.get(j).number;
        double value = best[j] + 1 - (number > before ? gap(number - before - 1) : gap(number - 1));
        if ((number > before || number <= 2) && value > best[i]) {
          best[i] = value;
          from[i] = j;
        }
      }
      last = last < 0 || best[i] > best[last] ? i : last;
    }
    List<Note> chain = new ArrayList<>();
    for (int i = last; i >= 0; i = from[i]) {
      chain.add(candidates.get(i));
    }
    Collections.reverse(chain);
    return believed(chain);
  }

  private static double gap(int missing) {
    return Math.min(0.95, 0.1 * missing);
  }

  /** A reference answers one note, and a lone high number none. */
  private static List<Note> believed(List<Note> chain) {
    Set<Reference> used = new HashSet<>();
    List<Note> believed = new ArrayList<>();
    for (Note note : chain) {
      if ((note.number <= 2 || chain.size() > 2) && used.add(note.reference)) {
        believed.add(note);
      }
    }
    return believed;
  }
}
