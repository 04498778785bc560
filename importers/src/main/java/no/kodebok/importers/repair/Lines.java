package no.kodebok.importers.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.characters.CleanText;

/** The lines of a text while it is mended. */
final class Lines {
  private List<Line> lines;
  private final int lastPage;
  private final IdentityHashMap<Line, List<Line>> notes = new IdentityHashMap<>();

  private Lines(List<Line> lines, int lastPage) {
    this.lines = lines;
    this.lastPage = lastPage;
  }

  /** The lines of a text that was read. */
  static Lines of(CleanText clean) {
    List<Line> lines = new ArrayList<>();
    LineMap map = clean.lineMap();
    String text = clean.text();
    int before = 0;
    int pageBefore = 0;
    int at = 0;
    while (at <= text.length()) {
      int newline = text.indexOf('\n', at);
      int end = newline < 0 ? text.length() : newline;
      int number = map.lineAt(at);
      int page = map.hasPages() ? map.pageOfLine(number) : 0;
      // Two lines out of one: an odd break stood there, most often that of a page.
      boolean pageStart = at > 0 && (page > 0 ? page != pageBefore : number == before);
      lines.add(new Line(text.substring(at, end), number, page, pageStart));
      before = number;
      pageBefore = page;
      if (newline < 0) {
        break;
      }
      at = end + 1;
    }
    return new Lines(lines, pageBefore);
  }

  int size() {
    return lines.size();
  }

  Line get(int index) {
    return lines.get(index);
  }

  /** The number of pages, 0 where they are not known. */
  int pages() {
    return lastPage;
  }

  /** The next line from here on that has something on it; the size where there is none. */
  int nextWritten(int index) {
    int next = index;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    return next;
  }

  /** The nearest line from here back that has something on it, or −1. */
  int previousWritten(int index) {
    int previous = index;
    while (previous >= 0 && lines.get(previous).isBlank()) {
      previous--;
    }
    return previous;
  }

  void remove(Set<Line> gone) {
    if (!gone.isEmpty()) {
      lines.removeIf(gone::contains);
    }
  }

  /** Puts other lines, or the same in another order, in their place. */
  void arrange(List<Line> arranged) {
    lines = arranged;
  }

  /** Takes a note down, to be put behind the paragraph that its number stands in. */
  void place(Line anchor, List<Line> note) {
    notes.computeIfAbsent(anchor, line -> new ArrayList<>()).addAll(note);
  }

  /** Puts the notes behind the paragraphs that they belong to. */
  void settleNotes() {
    if (notes.isEmpty()) {
      return;
    }
    List<Line> arranged = new ArrayList<>(lines.size() + notes.size() * 3);
    List<Line> waiting = new ArrayList<>();
    for (Line line : lines) {
      if (!waiting.isEmpty() && line.isBlank()) {
        settle(waiting, arranged);
      }
      arranged.add(line);
      waiting.addAll(notes.getOrDefault(line, List.of()));
    }
    settle(waiting, arranged);
    notes.clear();
    lines = arranged;
  }

  private static void settle(List<Line> waiting, List<Line> arranged) {
    if (!waiting.isEmpty()) {
      arranged.add(new Line("", waiting.getFirst().number(), waiting.getFirst().page(), false));
      arranged.addAll(waiting);
      waiting.clear();
    }
  }

  /** The text that the lines make, with its notes. */
  RepairedText text(LineMap original) {
    StringBuilder text = new StringBuilder();
    int[] offsets = new int[lines.size() + 16];
    int[] numbers = new int[lines.size() + 16];
    int known = 0;
    List<TextRange> notes = new ArrayList<>();
    boolean inNote = false;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int start = text.length();
      for (Line.Piece piece : line.pieces()) {
        if (known == 0 || offsets[known - 1] < text.length()) {
          if (known == offsets.length) {
            offsets = Arrays.copyOf(offsets, known * 2);
            numbers = Arrays.copyOf(numbers, known * 2);
          }
          offsets[known] = text.length();
          numbers[known++] = piece.number();
        } else {
          numbers[known - 1] = piece.number();
        }
        text.append(piece.text());
      }
      if (line.isNote() && !line.isBlank()) {
        boolean more = inNote && !Footnotes.isMarked(line.text());
        int from = more ? notes.removeLast().start() : start;
        notes.add(new TextRange(from, text.length()));
      }
      inNote = line.isNote();
      if (i + 1 < lines.size()) {
        text.append('\n');
      }
    }
    if (known > 1 && offsets[known - 1] == text.length()) {
      known--;
    }
    if (known == 0) {
      known = 1;
      numbers[0] = 1;
    }
    LineMap map =
        LineMap.of(Arrays.copyOf(offsets, known), Arrays.copyOf(numbers, known))
            .withPlacesOf(original);
    return new RepairedText(new CleanText(text.toString(), map), notes);
  }
}
