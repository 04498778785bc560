package no.kodebok.importers.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.importers.ooxml.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * Reads a story of a document (its body, its footnotes) event by event. Content controls, links,
 * fields and text boxes are passed through, so that no text in them is lost; deleted text is left
 * out and counted.
 */
final class StoryReader {
  private final XMLStreamReader xml;
  private final WordStyles styles;
  private final LeftOut leftOut;
  private final Story story;
  private final Deque<WordParagraph> open = new ArrayDeque<>();
  private final Deque<List<WordParagraph>> rows = new ArrayDeque<>();
  private final Deque<List<String>> cells = new ArrayDeque<>();
  private final Deque<StringBuilder> cell = new ArrayDeque<>();
  private final List<String> waiting = new ArrayList<>();
  private @Nullable Unended unended;
  private boolean inProperties;
  private boolean inRun;
  private boolean bold;
  private boolean collecting;
  private boolean deletedText;
  private int notes;

  /**
   * A paragraph whose end was deleted: it goes on in the next one at the same depth of text boxes
   * and cells.
   */
  private record Unended(WordParagraph paragraph, int boxes, int cells) {}

  /** What is made of a story. */
  interface Story {
    void paragraph(WordParagraph paragraph);

    /** A row of a table: one text a cell, in which lines are parted by {@code \n}. */
    void row(List<String> cells, List<WordParagraph> paragraphs);

    /** A note or comment begins; its paragraphs follow. */
    void note(String id);

    /** The words of a note that is referred to; null where there is none. */
    @Nullable String noteText(String id, boolean endnote);
  }

  StoryReader(XMLStreamReader xml, WordStyles styles, LeftOut leftOut, Story story) {
    this.xml = xml;
    this.styles = styles;
    this.leftOut = leftOut;
    this.story = story;
  }

  void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text(xml.getText());
        default -> {}
      }
    }
  }

  private void start(String name) throws XMLStreamException {
    switch (name) {
      case "p" -> startParagraph();
      case "pPr" -> inProperties = true;
      case "pStyle" -> current(p -> p.style(value()));
      case "outlineLvl" -> current(p -> p.outline(level(value())));
      case "r" -> {
        inRun = true;
        bold = false;
      }
      case "b" -> bold = inRun ? WordStyles.isOn(value()) : bold;
      case "rStyle" -> bold |= inRun && styles.isBold(value());
      case "t" -> collecting = true;
      case "delText" -> deletedText = true;
      case "tab" -> run("\t");
      case "br", "cr" -> run("\n");
      case "noBreakHyphen" -> run("-");
      case "sym" -> leftOut.symbol();
      case "del", "moveFrom" -> {
        if (inProperties) {
          current(WordParagraph::deleteMark);
        }
        skipDeleted();
      }
      case "ins", "moveTo" -> leftOut.insertion();
      case "instrText", "Fallback" -> skip();
      case "footnoteReference" -> noteMark(false);
      case "endnoteReference" -> noteMark(true);
      case "footnote", "endnote", "comment" -> startNote();
      case "commentRangeStart" -> beginComment(id());
      case "commentRangeEnd", "commentReference" -> current(p -> p.content().end(id()));
      case "blip", "imagedata" -> leftOut.picture();
      case "object", "chart", "OLEObject" -> leftOut.object();
      case "tbl" -> endUnended();
      case "tr" -> {
        cells.push(new ArrayList<>());
        rows.push(new ArrayList<>());
      }
      case "tc" -> cell.push(new StringBuilder());
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p" -> endParagraph();
      case "pPr" -> inProperties = false;
      case "txbxContent", "body", "footnote", "endnote", "comment" -> endUnended();
      case "r" -> inRun = false;
      case "t" -> collecting = false;
      case "delText" -> deletedText = false;
      case "tc" -> {
        endUnended();
        endCell();
      }
      case "tr" -> endRow();
      default -> {}
    }
  }

  private void text(String text) {
    if (collecting) {
      current(p -> p.content().append(text, bold));
    } else if (deletedText) {
      leftOut.deletedText(text);
    }
  }

  private void run(String text) {
    // Tabs are also set up in a paragraph's properties, where they are no text.
    if (inRun) {
      current(p -> p.content().append(text, bold));
    }
  }

  private void current(Consumer<WordParagraph> change) {
    WordParagraph paragraph = open.peek();
    if (paragraph != null) {
      change.accept(paragraph);
    }
  }

  /** The passage may begin before the paragraph in which its first word stands. */
  private void beginComment(String id) {
    WordParagraph paragraph = open.peek();
    if (paragraph == null) {
      waiting.add(id);
    } else {
      paragraph.content().begin(id);
    }
  }

  private String id() {
    return String.valueOf(XmlEvents.attribute(xml, "id"));
  }

  private @Nullable String value() {
    return XmlEvents.attribute(xml, "val");
  }

  private static int level(@Nullable String value) {
    return value != null && value.matches("[0-8]") ? Integer.parseInt(value) : -1;
  }

  private void noteMark(boolean endnote) {
    String id = XmlEvents.attribute(xml, "id");
    String marker = "[" + ++notes + "]";
    String note = story.noteText(id == null ? "" : id, endnote);
    current(p -> p.content().note(marker, note));
  }

  private void startNote() throws XMLStreamException {
    String id = XmlEvents.attribute(xml, "id");
    String type = XmlEvents.attribute(xml, "type");
    if (type == null || type.equals("normal")) {
      story.note(id == null ? "" : id);
    } else {
      // The lines that Word draws above notes are notes to it too.
      skip();
    }
  }

  /** Passes over an element with all in it. */
  private void skip() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
  }

  /** In running text the element holds the deleted runs; in properties it is empty. */
  private void skipDeleted() throws XMLStreamException {
    boolean counted = false;
    boolean text = false;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        text = xml.getLocalName().equals("delText") || xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        text = false;
      } else if (text && event == XMLStreamConstants.CHARACTERS) {
        leftOut.deletedText(xml.getText());
        if (!counted) {
          counted = true;
          leftOut.deletion();
        }
      }
    }
  }

  private void startParagraph() {
    WordParagraph paragraph = new WordParagraph();
    Unended before = unended;
    if (before != null && before.boxes == open.size() && before.cells == cell.size()) {
      unended = null;
      paragraph.follow(before.paragraph);
      if (!before.paragraph.text().isBlank()) {
        leftOut.joinedParagraph();
      }
    }
    waiting.forEach(paragraph.content()::begin);
    waiting.clear();
    open.push(paragraph);
  }

  private void endParagraph() {
    WordParagraph paragraph = open.pop();
    if (paragraph.isMarkDeleted()) {
      unended = new Unended(paragraph, open.size(), cell.size());
    } else {
      finish(paragraph);
    }
  }

  /** Nothing follows that the paragraph could go on in: it stays one of its own. */
  private void endUnended() {
    Unended before = unended;
    if (before != null) {
      unended = null;
      finish(before.paragraph);
    }
  }

  private void finish(WordParagraph paragraph) {
    WordParagraph host = open.peek();
    if (host != null) {
      // A paragraph within a paragraph stands in a text box: it follows its host.
      host.boxes().add(paragraph);
      host.boxes().addAll(paragraph.boxes());
      paragraph.boxes().clear();
      return;
    }
    StringBuilder at = cell.peek();
    if (at == null) {
      story.paragraph(paragraph);
      return;
    }
    List<WordParagraph> row = rows.peek();
    if (row != null) {
      row.add(paragraph);
    }
    append(at, paragraph);
    paragraph.boxes().forEach(box -> append(at, box));
  }

  private static void append(StringBuilder cell, WordParagraph paragraph) {
    if (!paragraph.text().isBlank()) {
      cell.append(cell.isEmpty() ? "" : " ").append(paragraph.text().strip());
    }
  }

  private void endCell() {
    StringBuilder ended = cell.poll();
    List<String> row = cells.peek();
    if (ended != null && row != null) {
      row.add(ended.toString().replaceAll("[\\n\\t]+", " "));
    }
  }

  private void endRow() {
    List<String> row = cells.poll();
    List<WordParagraph> paragraphs = rows.poll();
    if (row == null || paragraphs == null) {
      return;
    }
    StringBuilder outer = cell.peek();
    WordParagraph host = open.peek();
    if (outer != null) {
      // A table in a cell becomes text of the cell.
      outer.append(outer.isEmpty() ? "" : " ").append(String.join(" ", row));
      List<WordParagraph> outerRow = rows.peek();
      if (outerRow != null) {
        outerRow.addAll(paragraphs);
      }
    } else if (host != null) {
      WordParagraph inBox = new WordParagraph();
      inBox.content().append(String.join("\t", row), false);
      host.boxes().add(inBox);
    } else {
      story.row(row, paragraphs);
    }
  }
}
