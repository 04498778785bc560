package no.kodebok.exports.word;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.report.ReportFigures;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.office.EmbeddedFigures;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.QuoteMessages;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A Word document in A4 with the styles of {@code styles.xml}; it names no author. */
final class WordDocument implements Closeable {
  /** A style of paragraphs, by its id in {@code styles.xml}. */
  enum Style {
    TITLE("Title"),
    SUBTITLE("Subtitle"),
    NORMAL("Normal"),
    QUOTE("Quote"),
    ATTRIBUTION("QuoteAttribution"),
    CAPTION("Caption"),
    GROUP("QuoteGroup"),
    TABLE("TableText"),
    NOTE("TableNote");

    private final String id;

    Style(String id) {
      this.id = id;
    }

    String id() {
      return id;
    }
  }

  private static final int DEEPEST_HEADING = 9;

  private final XWPFDocument document;
  private final QuoteMessages quotes;
  private final Pages pages;
  private final Captions captions;
  private final WordComments comments;
  private @Nullable SpooledBody spooled;

  private WordDocument(XWPFDocument document, QuoteMessages quotes) {
    this.document = document;
    this.quotes = quotes;
    pages = new Pages(document);
    captions = new Captions(document);
    comments = new WordComments(document);
  }

  /** An empty document in the language of the settings. */
  static WordDocument create(ExportSettings settings) throws IOException {
    WordDocument made = new WordDocument(new XWPFDocument(), QuoteMessages.in(settings.language()));
    made.setStyles(settings.language());
    CoreProperties properties = made.document.getProperties().getCoreProperties();
    properties.setCreator("");
    Optional<Date> at = Optional.of(Date.from(settings.at().toInstant()));
    properties.setCreated(at);
    properties.setModified(at);
    properties.getUnderlyingProperties().setLanguageProperty(tag(settings.language()));
    made.document
        .getProperties()
        .getExtendedProperties()
        .getUnderlyingProperties()
        .setApplication("Kodebok");
    return made;
  }

  private static String tag(Language language) {
    return switch (language) {
      case NB -> "nb-NO";
      case NN -> "nn-NO";
      case EN -> "en-GB";
    };
  }

  private void setStyles(Language language) throws IOException {
    try (InputStream styles = WordDocument.class.getResourceAsStream("styles.xml")) {
      if (styles == null) {
        throw new IllegalStateException("No styles.xml for Word documents");
      }
      var made = document.createStyles();
      made.setStyles(StylesDocument.Factory.parse(styles).getStyles());
      made.setSpellingLanguage(tag(language));
    } catch (XmlException e) {
      throw new IllegalStateException("styles.xml for Word documents is not XML", e);
    }
  }

  Pages pages() {
    return pages;
  }

  Captions captions() {
    return captions;
  }

  WordComments comments() {
    return comments;
  }

  /** Sets the title that is shown in windows and lists of files. */
  void setTitle(String title) {
    document.getProperties().getCoreProperties().setTitle(PrintableText.of(title));
  }

  /** From here on the text is put by part after part; it has headings and paragraphs only. */
  void beginLongText() throws IOException {
    spooled = new SpooledBody();
  }

  /** Puts by the text so far, which is not changed any more. */
  void putBy() throws IOException {
    if (spooled != null) {
      spooled.putBy();
    }
  }

  private XWPFParagraph newParagraph() {
    return (spooled == null ? document : spooled.part()).createParagraph();
  }

  /** Adds a heading; levels are from 1, and those below 9 look like 9. */
  void addHeading(int level, String text) {
    XWPFParagraph paragraph = newParagraph();
    paragraph.setStyle("Heading" + Math.min(level, DEEPEST_HEADING));
    if (level == 1) {
      captions.number(paragraph);
    }
    WordText.add(paragraph, text);
  }

  /** Adds a heading behind a square of this colour, {@code #rrggbb}. */
  void addMarkedHeading(int level, String text, String colour) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + Math.min(level, DEEPEST_HEADING));
    WordText.addMark(paragraph, colour);
    WordText.add(paragraph, text);
  }

  /** Adds a heading that is in no list of chapters and has no number. */
  void addPlainHeading(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading2");
    WordText.add(paragraph, text);
  }

  XWPFParagraph addParagraph(Style style, String text) {
    XWPFParagraph paragraph = newParagraph();
    paragraph.setStyle(style.id());
    if (!text.isEmpty()) {
      WordText.add(paragraph, text);
    }
    return paragraph;
  }

  /** A text in the quotation marks of the document's language. */
  String quoted(String text) {
    return quotes.text("quoted", text.strip());
  }

  /**
   * Adds a chart that can be edited, with its figures in a workbook of its own.
   *
   * @param width in twentieths of a point
   */
  void addChart(Chart chart, int width) {
    WordChart.add(document, chart, width);
  }

  /** Adds a table with no cells yet. */
  XWPFTable addTable(int rows, int columns) {
    return document.createTable(rows, columns);
  }

  /** Adds a table without lines over the width of the page; widths are in twentieths of a point. */
  XWPFTable addPlainTable(int rows, int... widths) {
    XWPFTable table = document.createTable(rows, widths.length);
    TableLines.layPlain(table, widths);
    return table;
  }

  /** Keeps the figures in the document, for comparison with the next one. */
  void keep(ReportFigures figures) {
    EmbeddedFigures.embed(document, figures.toJson());
  }

  void write(OutputStream out) throws IOException {
    if (spooled == null) {
      document.write(out);
    } else {
      spooled.write(document, out);
    }
  }

  @Override
  public void close() throws IOException {
    if (spooled != null) {
      spooled.close();
    }
    document.close();
  }
}
