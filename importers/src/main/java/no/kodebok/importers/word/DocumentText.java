package no.kodebok.importers.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.Finding;
import no.kodebok.coding.model.Finding.Place;
import no.kodebok.coding.model.LineMap;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.CleanText;
import no.kodebok.importers.characters.TextCleaner;
import no.kodebok.importers.passages.Block;

/**
 * Builds the text of a document: a blank line between paragraphs, rows under each other, notes
 * after the paragraph that refers to them. Its lines are numbers of paragraphs and rows, empty ones
 * included.
 */
final class DocumentText implements StoryReader.Story {
  private final String file;
  private final WordStyles styles;
  private final Map<String, String> footnotes;
  private final Map<String, String> endnotes;
  private final boolean repair;
  private final FindingLog log;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private int[] offsets = new int[256];
  private int[] numbers = new int[256];
  private int known;
  private int number;

  DocumentText(
      String file,
      WordStyles styles,
      Map<String, String> footnotes,
      Map<String, String> endnotes,
      boolean repair,
      FindingLog log) {
    this.file = file;
    this.styles = styles;
    this.footnotes = new HashMap<>(footnotes);
    this.endnotes = new HashMap<>(endnotes);
    this.repair = repair;
    this.log = log;
  }

  @Override
  public void paragraph(WordParagraph paragraph) {
    number++;
    boolean heading = paragraph.outline() >= 0 || styles.isHeading(paragraph.style());
    add(
        paragraph.text(),
        paragraph.boldEnd(),
        heading ? SegmentKind.HEADING : SegmentKind.PARAGRAPH);
    for (WordParagraph box : paragraph.boxes()) {
      add(box.text(), box.boldEnd(), SegmentKind.PARAGRAPH);
      notes(box);
    }
    notes(paragraph);
  }

  @Override
  public void row(List<String> cells, List<WordParagraph> paragraphs) {
    number++;
    add(String.join("\t", cells), 0, SegmentKind.TABLE_ROW);
    paragraphs.forEach(this::notes);
  }

  @Override
  public void note(String id) {
    // The body holds references only; the notes themselves are read before it.
  }

  private void notes(WordParagraph paragraph) {
    for (WordParagraph.NoteMark mark : paragraph.notes()) {
      String note = (mark.endnote() ? endnotes : footnotes).get(mark.id());
      if (note == null) {
        log.warning("note-missing", mark.marker());
      } else {
        add(mark.marker() + " " + note, 0, SegmentKind.FOOTNOTE);
      }
    }
  }

  private void add(String raw, int boldEnd, SegmentKind kind) {
    if (raw.isBlank()) {
      return;
    }
    String clean = clean(raw);
    if (clean.isBlank()) {
      return;
    }
    if (!text.isEmpty()) {
      boolean rows =
          kind == SegmentKind.TABLE_ROW
              && !blocks.isEmpty()
              && blocks.getLast().kind() == SegmentKind.TABLE_ROW;
      text.append(rows ? "\n" : "\n\n");
    }
    mark();
    int start = text.length();
    text.append(clean);
    // Cleaning may have shortened the bold beginning by what nobody sees.
    int bold =
        boldEnd == 0
            ? 0
            : TextCleaner.clean(raw.substring(0, boldEnd), repair, new FindingLog(file))
                .text()
                .length();
    blocks.add(
        new Block(
            new TextRange(start, text.length()), kind, start + Math.min(bold, clean.length()), null));
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

  private void mark() {
    if (known == offsets.length) {
      offsets = Arrays.copyOf(offsets, known * 2);
      numbers = Arrays.copyOf(numbers, known * 2);
    }
    offsets[known] = text.length();
    numbers[known++] = number;
  }

  CleanText cleanText() {
    return known == 0
        ? new CleanText("", LineMap.of(new int[] {0}, new int[] {1}))
        : new CleanText(
            text.toString(),
            LineMap.of(Arrays.copyOf(offsets, known), Arrays.copyOf(numbers, known)));
  }

  List<Block> blocks() {
    return blocks;
  }
}
