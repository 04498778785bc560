package no.kodebok.exports.word;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.text.Bidi;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.quotes.TrackedWording;
import no.kodebok.coding.quotes.TrackedWording.Kind;
import no.kodebok.coding.report.ReportFigures;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.office.DataBlock;
import no.kodebok.exports.office.EmbeddedFigures;
import no.kodebok.exports.office.NativeChart;
import no.kodebok.exports.office.NativeSeries;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.QuoteMessages;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlException;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLevelSuffix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMultiLevelType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
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
  }

  private static final int DEEPEST_HEADING = 9;
  private static final BigInteger A4_WIDTH = BigInteger.valueOf(11_906);
  private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16_838);
  private static final BigInteger MARGIN = BigInteger.valueOf(1_418);

  private static final int EMU_PER_TWIP = 635;

  private final XWPFDocument document;
  private final QuoteMessages quotes;
  private final Set<String> chaptersBegun = new HashSet<>();
  private @Nullable BigInteger chapters;
  private @Nullable SpooledBody spooled;

  private WordDocument(XWPFDocument document, QuoteMessages quotes) {
    this.document = document;
    this.quotes = quotes;
  }

  /** An empty document in the language of the settings. */
  static WordDocument create(ExportSettings settings) throws IOException {
    WordDocument made = new WordDocument(new XWPFDocument(), QuoteMessages.in(settings.language()));
    made.setStyles(settings.language());
    made.setPage();
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

  private void setPage() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(A4_WIDTH);
    size.setH(A4_HEIGHT);
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(MARGIN);
    margin.setBottom(MARGIN);
    margin.setLeft(MARGIN);
    margin.setRight(MARGIN);
    margin.setHeader(BigInteger.valueOf(708));
    margin.setFooter(BigInteger.valueOf(708));
    margin.setGutter(BigInteger.ZERO);
  }

  /** Sets the title that is shown in windows and lists of files. */
  void setTitle(String title) {
    document.getProperties().getCoreProperties().setTitle(PrintableText.of(title));
  }

  /** Puts page number and number of pages at the foot of every page, behind a word for page. */
  void addPageNumbers(String word) {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setStyle("Footer");
    paragraph.createRun().setText(word + " ");
    field(paragraph.getCTP(), "PAGE", "1");
    paragraph.createRun().setText(" / ");
    field(paragraph.getCTP(), "NUMPAGES", "1");
  }

  private static void field(CTP paragraph, String instruction, String shown) {
    CTSimpleField field = paragraph.addNewFldSimple();
    field.setInstr(instruction);
    // Shown until the word processor has counted.
    field.addNewR().addNewT().setStringValue(shown);
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
    if (level == 1 && chapters != null) {
      paragraph.setNumID(chapters);
      paragraph.setNumILvl(BigInteger.ZERO);
    }
    addText(paragraph, text, null);
  }

  /** Adds a heading behind a square of this colour, {@code #rrggbb}. */
  void addMarkedHeading(int level, String text, String colour) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + Math.min(level, DEEPEST_HEADING));
    addMark(paragraph, colour);
    addText(paragraph, text, null);
  }

  /** Fills a cell of a table with a label behind a square of this colour. */
  void fillMarked(XWPFTableCell cell, String text, String colour, boolean isHeavy) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(Style.TABLE.id);
    addMark(paragraph, colour);
    addText(paragraph, text, null);
    paragraph.getRuns().getLast().setBold(isHeavy);
  }

  private static void addMark(XWPFParagraph paragraph, String colour) {
    XWPFRun mark = paragraph.createRun();
    mark.setText("■\u00a0");
    mark.setColor(colour.substring(1));
  }

  XWPFParagraph addParagraph(Style style, String text) {
    XWPFParagraph paragraph = newParagraph();
    paragraph.setStyle(style.id);
    if (!text.isEmpty()) {
      addText(paragraph, text, null);
    }
    return paragraph;
  }

  /** Adds a heading that is in no list of chapters and has no number. */
  void addPlainHeading(String text) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading2");
    addText(paragraph, text, null);
  }

  /** Numbers the headings of the first level, so that captions can tell their chapter. */
  void numberChapters() {
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.ONE);
    list.addNewMultiLevelType().setVal(STMultiLevelType.MULTILEVEL);
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    level.addNewPStyle().setVal("Heading1");
    level.addNewSuff().setVal(STLevelSuffix.SPACE);
    level.addNewLvlText().setVal("%1");
    XWPFNumbering numbering = document.createNumbering();
    chapters = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }

  /**
   * Adds a caption that the word processor numbers, such as {@code Table 3: Age}, or by chapter,
   * such as {@code Table 2.3: Age}.
   */
  void addCaption(String kind, String number, String title) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(Style.CAPTION.id);
    paragraph.createRun().setText(kind + " ");
    int point = number.indexOf('.');
    if (point < 0) {
      field(paragraph.getCTP(), "SEQ " + kind + " \\* ARABIC", number);
    } else {
      field(paragraph.getCTP(), "STYLEREF \"heading 1\" \\s", number.substring(0, point));
      paragraph.createRun().setText(".");
      String within = number.substring(point + 1);
      // Not every word processor knows that \\s begins anew in each chapter.
      String anew = chaptersBegun.add(kind + number.substring(0, point)) ? " \\r " + within : "";
      field(paragraph.getCTP(), "SEQ " + kind + " \\* ARABIC \\s 1" + anew, within);
    }
    addText(paragraph, ": " + title, null);
  }

  /**
   * Adds a chart that can be edited, with its figures in a workbook of its own.
   *
   * @param width in twentieths of a point
   */
  void addChart(Chart chart, int width) {
    int bars =
        switch (chart.kind()) {
          case GROUPED -> chart.categories().size() * Math.max(2, chart.series().size());
          case BARS, STACKED, DIVERGING -> 2 * chart.categories().size();
          default -> 16;
        };
    int height = Math.clamp(1_400 + bars * 250L + (chart.hasLegend() ? 500 : 0), 3_600, 11_000);
    try {
      XWPFChart drawn = document.createChart(width * EMU_PER_TWIP, height * EMU_PER_TWIP);
      List<NativeSeries> series = NativeSeries.of(chart);
      XSSFSheet sheet = drawn.getWorkbook().getSheetAt(0);
      DataBlock block = DataBlock.write(chart, series, sheet, 0, WordDocument::plain);
      NativeChart.draw(drawn, chart, series, block, false);
    } catch (InvalidFormatException | IOException e) {
      throw new IllegalStateException("A chart in memory cannot fail to be written", e);
    }
    XWPFParagraph paragraph = document.getParagraphs().getLast();
    paragraph.setSpacingBefore(160);
    paragraph.setKeepNext(true);
    CTNonVisualDrawingProps properties =
        paragraph.getRuns().getLast().getCTR().getDrawingArray(0).getInlineArray(0).getDocPr();
    properties.setDescr(PrintableText.of(chart.description()));
    properties.setTitle(PrintableText.of(chart.title()));
  }

  /** A text that begins with a sign of a formula stays a text in the chart's workbook too. */
  private static void plain(XSSFCell cell, String text) {
    cell.setCellValue(PrintableText.of(text));
    XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
    style.setQuotePrefixed(true);
    cell.setCellStyle(style);
  }

  /** Ends the pages so far, which lie or stand; what follows is on new ones. */
  void endPages(boolean lying) {
    List<XWPFParagraph> all = document.getParagraphs();
    if (document.getBodyElements().isEmpty()) {
      return;
    }
    boolean last = document.getBodyElements().getLast() instanceof XWPFParagraph;
    XWPFParagraph end = last ? all.getLast() : document.createParagraph();
    CTPPr properties = end.getCTP().isSetPPr() ? end.getCTP().getPPr() : end.getCTP().addNewPPr();
    if (properties.isSetSectPr()) {
      return;
    }
    CTSectPr whole = document.getDocument().getBody().getSectPr();
    CTSectPr section = properties.addNewSectPr();
    section.set(whole);
    size(section, lying);
  }

  private static void size(CTSectPr section, boolean lying) {
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(lying ? A4_HEIGHT : A4_WIDTH);
    size.setH(lying ? A4_WIDTH : A4_HEIGHT);
    if (lying) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
  }

  /** A text in the quotation marks of the document's language. */
  String quoted(String text) {
    return quotes.text("quoted", text.strip());
  }

  /** Adds a paragraph to a cell. */
  void addToCell(XWPFTableCell cell, Style style, String text, boolean isHeavy, boolean isFirst) {
    XWPFParagraph paragraph = isFirst ? cell.getParagraphs().getFirst() : cell.addParagraph();
    paragraph.setStyle(style.id);
    addText(paragraph, text, null);
    paragraph.getRuns().forEach(run -> run.setBold(isHeavy));
  }

  /** Keeps the figures in the document, for comparison with the next one. */
  void keep(ReportFigures figures) {
    EmbeddedFigures.embed(document, figures.toJson());
  }

  /** Adds a table with no cells yet. */
  XWPFTable addTable(int rows, int columns) {
    return document.createTable(rows, columns);
  }

  /** Fills a cell of a table. */
  void fill(XWPFTableCell cell, String text, boolean isLabel, boolean isHeavy) {
    XWPFParagraph paragraph = cell.getParagraphs().getFirst();
    paragraph.setStyle(Style.TABLE.id);
    paragraph.setAlignment(isLabel ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT);
    cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.BOTTOM);
    if (!text.isEmpty()) {
      addText(paragraph, text, null);
      paragraph.getRuns().forEach(run -> run.setBold(isHeavy));
    }
  }

  /** Adds text to a paragraph. */
  void addText(XWPFParagraph paragraph, String text) {
    addText(paragraph, text, null);
  }

  /**
   * Adds a passage or its edited wording with what is only in it marked: what came in underlined,
   * what was left out struck through. The paragraph's text is that wording to the letter, and can
   * be copied into a report without revisions of a document that nobody there knows.
   *
   * @param shown the kind that is shown beside what is kept
   */
  void addParts(XWPFParagraph paragraph, List<TrackedWording.Part> parts, Kind shown) {
    for (TrackedWording.Part part : parts) {
      if (part.kind() == shown || part.kind() == Kind.KEPT) {
        int before = paragraph.getRuns().size();
        addText(paragraph, part.text(), shown == Kind.DELETED ? "QuotePlace" : null);
        if (part.kind() == shown) {
          for (XWPFRun run : paragraph.getRuns().subList(before, paragraph.getRuns().size())) {
            run.setStrikeThrough(shown == Kind.DELETED);
            if (shown == Kind.INSERTED) {
              run.setUnderline(UnderlinePatterns.SINGLE);
            }
          }
        }
      }
    }
  }

  /** Turns the pages across. */
  void turnAcross() {
    CTPageSz size = document.getDocument().getBody().getSectPr().getPgSz();
    size.setW(A4_HEIGHT);
    size.setH(A4_WIDTH);
    size.setOrient(STPageOrientation.LANDSCAPE);
  }

  /** Puts a thin line under every row of a table. */
  void ruleRows(XWPFTable table) {
    table.setInsideHBorder(XWPFTable.XWPFBorderType.SINGLE, 4, 0, "C9CDD3");
    table.setTopBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "1F2328");
    table.setBottomBorder(XWPFTable.XWPFBorderType.SINGLE, 8, 0, "1F2328");
  }

  void styleInTable(XWPFParagraph paragraph, boolean number) {
    paragraph.setStyle(Style.TABLE.id);
    paragraph.setAlignment(number ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
  }

  /** Adds a table without lines over the width of the page; widths are in twentieths of a point. */
  XWPFTable addPlainTable(int rows, int... widths) {
    XWPFTable table = document.createTable(rows, widths.length);
    table.removeBorders();
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(IntStream.of(widths).sum());
    CTTblGrid grid = table.getCTTbl().getTblGrid();
    if (grid == null) {
      grid = table.getCTTbl().addNewTblGrid();
    }
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidthType(TableWidthType.DXA);
        row.getCell(i).setWidth(String.valueOf(widths[i]));
      }
    }
    return table;
  }

  /** Puts a colour, {@code #rrggbb}, behind a run. */
  void shade(XWPFRun run, String colour) {
    CTShd shade = properties(run).addNewShd();
    shade.setVal(STShd.CLEAR);
    shade.setColor("auto");
    shade.setFill(colour.substring(1));
  }

  void underline(XWPFRun run, String colour) {
    run.setUnderline(UnderlinePatterns.THICK);
    run.setUnderlineColor(colour.substring(1));
  }

  private static CTRPr properties(XWPFRun run) {
    CTRPr present = run.getCTR().getRPr();
    return present == null ? run.getCTR().addNewRPr() : present;
  }

  /** From here on in the text, a comment is about what follows. */
  void beginComment(XWPFParagraph paragraph, BigInteger id) {
    paragraph.getCTP().addNewCommentRangeStart().setId(id);
  }

  /** Up to here, a comment is about the text. */
  void endComment(
      XWPFParagraph paragraph,
      BigInteger id,
      String author,
      ZonedDateTime at,
      List<String> paragraphs) {
    paragraph.getCTP().addNewCommentRangeEnd().setId(id);
    paragraph.createRun().getCTR().addNewCommentReference().setId(id);
    XWPFComments comments = document.getDocComments();
    XWPFComment comment =
        (comments == null ? document.createComments() : comments).createComment(id);
    String by = PrintableText.of(author).strip();
    comment.setAuthor(by);
    comment.setInitials(initials(by));
    comment.setDate(GregorianCalendar.from(at));
    for (String text : paragraphs) {
      addText(comment.createParagraph(), text, null);
    }
  }

  private static String initials(String name) {
    StringBuilder initials = new StringBuilder();
    for (String word : name.split("\\s+", -1)) {
      if (!word.isEmpty()) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return initials.toString();
  }

  /** Adds small grey text on a colour to a paragraph. */
  void addPlace(XWPFParagraph paragraph, String text, String colour) {
    addText(paragraph, text, "QuotePlace");
    paragraph.getRuns().getLast().setColor("1F2328");
    shade(paragraph.getRuns().getLast(), colour);
  }

  /** Adds small grey text to a paragraph. */
  void addPlace(XWPFParagraph paragraph, String text) {
    addText(paragraph, text, "QuotePlace");
  }

  private static void addText(XWPFParagraph paragraph, String raw, @Nullable String style) {
    String text = PrintableText.of(raw);
    boolean rightToLeft = isRightToLeft(text);
    XWPFRun run = paragraph.createRun();
    if (style != null) {
      run.setStyle(style);
    }
    if (rightToLeft && style == null) {
      if (paragraph.getCTP().getPPr() != null) {
        paragraph.getCTP().getPPr().addNewBidi();
      }
      run.getCTR().addNewRPr().addNewRtl();
    }
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t') {
        setText(run, text.substring(from, i));
        if (c == '\n') {
          run.addBreak();
        } else {
          run.addTab();
        }
        from = i + 1;
      }
    }
    setText(run, text.substring(from));
  }

  private static void setText(XWPFRun run, String text) {
    if (!text.isEmpty()) {
      run.setText(text, run.getCTR().sizeOfTArray());
    }
  }

  private static boolean isRightToLeft(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
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
