package no.kodebok.importers.odt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.document.Paragraph;
import no.kodebok.importers.ooxml.XmlEvents;
import org.jspecify.annotations.Nullable;

/**
 * Reads the body of a text document event by event. What was deleted with tracked changes stands
 * apart from the text and is left out; notes come after their paragraph, annotations are comments.
 */
final class OdtReader {
  /** As many as a repetition of spaces or cells may stand for. */
  private static final int MOST_REPEATED = 1000;

  private final XMLStreamReader xml;
  private final OdtStyles styles;
  private final DocumentText text;
  private final FindingLog log;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Boolean> spans = new ArrayDeque<>();
  private final Deque<List<String>> rows = new ArrayDeque<>();
  private final Deque<List<Paragraph>> rowParagraphs = new ArrayDeque<>();
  private final Deque<StringBuilder> cells = new ArrayDeque<>();
  private int notes;
  private int annotations;
  private int deletions;
  private int deletedLetters;
  private int insertions;
  private int pictures;
  private int objects;

  /** A paragraph that is being read; those of boxes in it come after it. */
  private static final class Open {
    private final Paragraph content = new Paragraph();
    private final SegmentKind kind;
    private final List<Open> boxes = new ArrayList<>();
    private boolean spaced = true;

    Open(SegmentKind kind) {
      this.kind = kind;
    }
  }

  OdtReader(XMLStreamReader xml, OdtStyles styles, DocumentText text, FindingLog log) {
    this.xml = xml;
    this.styles = styles;
    this.text = text;
    this.log = log;
  }

  void read() throws XMLStreamException {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml.getLocalName());
        case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            characters(xml.getText());
        default -> {}
      }
    }
    report();
  }

  private void report() {
    if (deletions > 0) {
      log.warning("deletions-left-out", "" + deletions, "" + deletedLetters);
    }
    note("insertions-kept", insertions);
    note("pictures-left-out", pictures);
    note("objects-left-out", objects);
  }

  private void note(String kind, int count) {
    if (count > 0) {
      log.note(kind, String.valueOf(count));
    }
  }

  private void start(String name) throws XMLStreamException {
    switch (name) {
      case "style", "text-properties", "paragraph-properties" -> styles.start(xml);
      case "tracked-changes" -> trackedChanges();
      case "p", "h" -> startParagraph(name.equals("h"));
      case "span" -> spans.push(isBold() || styles.isBold(style()));
      case "s" -> append(" ".repeat(repeated("c")));
      case "tab" -> append("\t");
      case "line-break" -> append("\n");
      case "note" -> footnote();
      case "annotation" -> annotation();
      case "annotation-end" -> endAnnotation(XmlEvents.attribute(xml, "name"));
      case "change-start" -> insertions++;
      case "image" -> pictures++;
      case "object", "object-ole" -> objects++;
      // What a field shows is text; what it is made of is not.
      case "desc", "title" -> {
        // A picture's title is not shown; the document's, as a field, is.
        if (String.valueOf(xml.getNamespaceURI()).contains("svg")) {
          skip();
        }
      }
      case "script",
          "variable-decls",
          "sequence-decls",
          "user-field-decls",
          "index-title-template",
          "table-of-content-source",
          "bibliography-source",
          "alphabetical-index-source",
          "ruby-text",
          "forms",
          "binary-data" ->
          skip();
      case "table-row" -> {
        rows.push(new ArrayList<>());
        rowParagraphs.push(new ArrayList<>());
      }
      case "table-cell", "covered-table-cell" -> cells.push(new StringBuilder());
      default -> {}
    }
  }

  private void end(String name) {
    switch (name) {
      case "p", "h" -> endParagraph();
      case "span" -> spans.poll();
      case "table-cell", "covered-table-cell" -> endCell();
      case "table-row" -> endRow();
      default -> {}
    }
  }

  private boolean isBold() {
    Boolean bold = spans.peek();
    return bold != null && bold;
  }

  private @Nullable String style() {
    return XmlEvents.attribute(xml, "style-name");
  }

  private int repeated(String attribute) {
    String count = XmlEvents.attribute(xml, attribute);
    if (count == null || !count.matches("\\d{1,9}")) {
      return 1;
    }
    return Math.min(MOST_REPEATED, Integer.parseInt(count));
  }

  private void startParagraph(boolean heading) {
    boolean isHeading = heading || styles.isHeading(style());
    open.push(new Open(isHeading ? SegmentKind.HEADING : SegmentKind.PARAGRAPH));
    spans.push(styles.isBold(style()));
  }

  private void append(String more) {
    Open paragraph = open.peek();
    if (paragraph != null) {
      paragraph.content.append(more, isBold());
      paragraph.spaced = more.isBlank();
    }
  }

  /** White space in the file is one space, and none at the beginning of a paragraph. */
  private void characters(String more) {
    Open paragraph = open.peek();
    if (paragraph == null) {
      return;
    }
    StringBuilder plain = new StringBuilder(more.length());
    boolean spaced = paragraph.spaced;
    for (int i = 0; i < more.length(); i++) {
      char c = more.charAt(i);
      boolean space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
      if (!space) {
        plain.append(c);
      } else if (!spaced) {
        plain.append(' ');
      }
      spaced = space;
    }
    if (!plain.isEmpty()) {
      paragraph.content.append(plain.toString(), isBold());
    }
    paragraph.spaced = spaced;
  }

  private void endParagraph() {
    Open paragraph = open.poll();
    spans.poll();
    if (paragraph == null) {
      return;
    }
    Open host = open.peek();
    StringBuilder cell = cells.peek();
    if (host != null) {
      // A paragraph within a paragraph stands in a frame: it follows its host.
      host.boxes.add(paragraph);
      host.boxes.addAll(paragraph.boxes);
    } else if (cell != null) {
      List<Paragraph> row = rowParagraphs.peek();
      inCell(cell, row, paragraph);
      paragraph.boxes.forEach(box -> inCell(cell, row, box));
    } else {
      text.paragraph(paragraph.content, paragraph.kind);
      for (Open box : paragraph.boxes) {
        text.within(box.content, box.kind);
        text.notes(box.content);
      }
    }
  }

  private static void inCell(StringBuilder cell, @Nullable List<Paragraph> row, Open paragraph) {
    String words = paragraph.content.text().strip();
    if (!words.isEmpty()) {
      cell.append(cell.isEmpty() ? "" : " ").append(words);
    }
    if (row != null) {
      row.add(paragraph.content);
    }
  }

  private void endCell() {
    StringBuilder cell = cells.poll();
    List<String> row = rows.peek();
    if (cell != null && row != null) {
      row.add(cell.toString().replaceAll("[\\n\\t]+", " "));
    }
  }

  private void endRow() {
    List<String> row = rows.poll();
    List<Paragraph> paragraphs = rowParagraphs.poll();
    if (row == null || paragraphs == null) {
      return;
    }
    StringBuilder outer = cells.peek();
    Open host = open.peek();
    if (outer != null) {
      outer.append(outer.isEmpty() ? "" : " ").append(String.join(" ", row));
    } else if (host != null) {
      Open inFrame = new Open(SegmentKind.PARAGRAPH);
      inFrame.content.append(String.join("\t", row), false);
      host.boxes.add(inFrame);
    } else {
      text.row(row, paragraphs);
    }
  }

  private void footnote() throws XMLStreamException {
    String words = words("note-citation");
    String marker = "[" + ++notes + "]";
    Open paragraph = open.peek();
    if (paragraph != null) {
      paragraph.content.note(marker, words);
      paragraph.spaced = false;
    }
  }

  private void annotation() throws XMLStreamException {
    String name = XmlEvents.attribute(xml, "name");
    String id = name == null ? "#" + ++annotations : name;
    String author = null;
    Instant at = null;
    StringBuilder words = new StringBuilder();
    StringBuilder part = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        if (!xml.getLocalName().equals("span")) {
          part.setLength(0);
        }
      } else if (event == XMLStreamConstants.CHARACTERS) {
        part.append(xml.getText());
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        switch (xml.getLocalName()) {
          case "creator" -> author = part.toString();
          case "date" -> at = moment(part.toString());
          case "p", "h" ->
              words.append(words.isEmpty() ? "" : "\n").append(part.toString().strip());
          default -> {}
        }
      }
    }
    text.comments().add(id, words.toString(), author, at);
    Open paragraph = open.peek();
    if (paragraph != null && name == null) {
      paragraph.content.end(id);
    } else if (paragraph != null) {
      paragraph.content.begin(id);
    }
  }

  private void endAnnotation(@Nullable String name) {
    Open paragraph = open.peek();
    if (paragraph != null && name != null) {
      paragraph.content.end(name);
    }
  }

  /** All words in the element, but for those of one kind, on one line. */
  private String words(String without) throws XMLStreamException {
    StringBuilder words = new StringBuilder();
    int silent = 0;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        silent += silent > 0 || xml.getLocalName().equals(without) ? 1 : 0;
        switch (xml.getLocalName()) {
          case "p", "s", "tab", "line-break" -> words.append(' ');
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        silent -= silent > 0 ? 1 : 0;
      } else if (event == XMLStreamConstants.CHARACTERS && silent == 0) {
        words.append(xml.getText());
      }
    }
    return words.toString().replaceAll("\\s+", " ").strip();
  }

  private void trackedChanges() throws XMLStreamException {
    boolean deleted = false;
    int about = 0;
    for (int depth = 1; depth > 0; ) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        switch (xml.getLocalName()) {
          case "deletion" -> {
            deletions++;
            deleted = true;
          }
          case "change-info" -> about = depth;
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        about = depth == about ? 0 : about;
        deleted &= !xml.getLocalName().equals("deletion");
        depth--;
      } else if (event == XMLStreamConstants.CHARACTERS && deleted && about == 0) {
        deletedLetters += xml.getText().strip().length();
      }
    }
  }

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

  private static @Nullable Instant moment(String written) {
    try {
      String time = written.strip();
      return time.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)")
          ? OffsetDateTime.parse(time).toInstant()
          : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      // Without a moment that can be read it counts as written now.
      return null;
    }
  }
}
