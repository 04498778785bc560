package no.kodebok.importers.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.ImportBatch.ImportedMemo;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.CleanText;
import no.kodebok.importers.characters.TextCleaner;
import no.kodebok.importers.passages.Block;
import org.jspecify.annotations.Nullable;

/**
 * Builds the text of a document: a blank line between paragraphs, rows under each other, notes
 * after the paragraph that refers to them. Its lines are numbers of paragraphs and rows, empty ones
 * included.
 */
public final class DocumentText {
  private final String file;
  private final boolean repair;
  private final FindingLog log;
  private final Comments comments = new Comments();
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private int[] offsets = new int[256];
  private int[] numbers = new int[256];
  private int known;
  private int number;

  /**
   * An empty text.
   *
   * @param repair whether to take out what nobody sees
   */
  public DocumentText(String file, boolean repair, FindingLog log) {
    this.file = file;
    this.repair = repair;
    this.log = log;
  }

  public Comments comments() {
    return comments;
  }

  /** Adds a paragraph with its notes. */
  public void paragraph(Paragraph paragraph, SegmentKind kind) {
    number++;
    within(paragraph, kind);
    notes(paragraph);
  }

  /** Adds a paragraph that stands in a box of the one before, under its number. */
  public void within(Paragraph paragraph, SegmentKind kind) {
    TextRange range = add(paragraph.text(), paragraph.boldEnd(), kind, paragraph.lines());
    for (Paragraph.Anchor anchor : paragraph.anchors()) {
      int at =
          range == null
              ? text.length()
              : range.start()
                  + Math.min(range.length(), cleanLength(paragraph.text(), anchor.offset()));
      anchor(anchor, at, range == null ? new TextRange(at, at) : range);
    }
  }

  /** Adds a row of a table that stands on this line, in a format that has lines. */
  public void row(List<String> cells, List<Paragraph> paragraphs, int line) {
    number = line - 1;
    row(cells, paragraphs);
  }

  /**
   * Adds a row of a table.
   *
   * @param cells one text a cell
   * @param paragraphs of all its cells
   */
  public void row(List<String> cells, List<Paragraph> paragraphs) {
    number++;
    TextRange range = add(String.join("\t", cells), 0, SegmentKind.TABLE_ROW);
    for (Paragraph paragraph : paragraphs) {
      for (Paragraph.Anchor anchor : paragraph.anchors()) {
        if (range != null) {
          int cell = text.indexOf(paragraph.text().strip(), range.start());
          boolean found = cell >= 0 && !paragraph.text().isBlank();
          int at = found ? Math.min(range.end(), cell + anchor.offset()) : range.end();
          anchor(anchor, at, range);
        }
      }
    }
    paragraphs.forEach(this::notes);
  }

  private void anchor(Paragraph.Anchor anchor, int at, TextRange block) {
    if (anchor.begins()) {
      comments.begin(anchor.id(), at, block);
    } else {
      comments.end(anchor.id(), at, block);
    }
  }

  /** Adds the notes that a paragraph refers to. */
  public void notes(Paragraph paragraph) {
    for (Paragraph.Note note : paragraph.notes()) {
      String words = note.text();
      if (words == null) {
        log.warning("note-missing", note.marker());
      } else {
        add(note.marker() + " " + words, 0, SegmentKind.FOOTNOTE);
      }
    }
  }

  private @Nullable TextRange add(String raw, int boldEnd, SegmentKind kind) {
    return add(raw, boldEnd, kind, List.of());
  }

  private @Nullable TextRange add(
      String raw, int boldEnd, SegmentKind kind, List<Paragraph.LineMark> lines) {
    if (raw.isBlank()) {
      return null;
    }
    String clean = clean(raw);
    if (clean.isBlank()) {
      return null;
    }
    if (!text.isEmpty()) {
      boolean rows =
          kind == SegmentKind.TABLE_ROW
              && !blocks.isEmpty()
              && blocks.getLast().kind() == SegmentKind.TABLE_ROW;
      text.append(rows ? "\n" : "\n\n");
    }
    int start = text.length();
    if (lines.isEmpty()) {
      mark(start, number);
    }
    int before = 0;
    int cleaned = 0;
    for (Paragraph.LineMark line : lines) {
      // Piece by piece: a paragraph may have very many lines.
      cleaned += cleanLength(raw.substring(before, line.offset()), line.offset() - before);
      before = line.offset();
      mark(start + Math.min(clean.length() - 1, cleaned), line.line());
    }
    text.append(clean);
    int bold = boldEnd == 0 ? 0 : Math.min(cleanLength(raw, boldEnd), clean.length());
    TextRange range = new TextRange(start, text.length());
    blocks.add(new Block(range, kind, start + bold, null));
    return range;
  }

  /** Cleaning may have shortened the beginning by what nobody sees. */
  private int cleanLength(String raw, int offset) {
    return offset == 0
        ? 0
        : TextCleaner.clean(raw.substring(0, offset), repair, new FindingLog(file)).text().length();
  }

  private String clean(String raw) {
    FindingLog own = new FindingLog(file);
    String clean = TextCleaner.clean(raw, repair, own).text();
    for (Finding finding : own.findings()) {
      // The cleaner counts the lines of a paragraph; the document counts paragraphs.
      log.add(
          new Finding(
              finding.severity(),
              finding.kind(),
              Place.line(file, number),
              finding.arguments(),
              finding.before(),
              finding.after()));
    }
    return clean;
  }

  private void mark(int offset, int line) {
    number = line;
    if (known > 0 && offsets[known - 1] >= offset) {
      return;
    }
    if (known == offsets.length) {
      offsets = Arrays.copyOf(offsets, known * 2);
      numbers = Arrays.copyOf(numbers, known * 2);
    }
    // The first line is that of the whole beginning.
    offsets[known] = known == 0 ? 0 : offset;
    numbers[known++] = line;
  }

  /** The text, without what has been noted in it. */
  public CleanText cleanText() {
    return known == 0
        ? new CleanText("", LineMap.of(new int[] {0}, new int[] {1}))
        : new CleanText(
            text.toString(),
            LineMap.of(Arrays.copyOf(offsets, known), Arrays.copyOf(numbers, known)));
  }

  public List<Block> blocks() {
    return blocks;
  }

  /** What has been noted in it. */
  public List<ImportedMemo> memos() {
    return comments.memos(text.toString(), log);
  }
}
