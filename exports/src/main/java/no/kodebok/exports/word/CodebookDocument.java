package no.kodebok.exports.word;

import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.Code;
import no.kodebok.coding.model.Codebook;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.codebook.CodebookSheet;
import no.kodebok.exports.codebook.CodebookSheet.Passage;
import no.kodebok.exports.codebook.CodebookWords;
import no.kodebok.exports.word.WordDocument.Style;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;

/**
 * A codebook for readers: all codes with how much they are used at a glance, then each code under a
 * heading of its level with what is said of it, and passages where they are asked for.
 */
final class CodebookDocument {
  private static final int WIDTH = 9_060;
  private static final int COUNT = 1_300;
  private static final int BELOW = 1_900;
  private static final int LABEL = 1_700;
  private static final int STEP = 227;
  private static final int DEEPEST_STEP = 8;

  private final WordDocument document;
  private final ExportSettings settings;
  private final CodebookWords words;

  CodebookDocument(WordDocument document, ExportSettings settings) {
    this.document = document;
    this.settings = settings;
    this.words = CodebookWords.in(settings.language());
  }

  void write(CodebookSheet sheet) {
    String title = words.text("sheet");
    document.setTitle(title);
    document.addParagraph(Style.TITLE, title);
    document.addParagraph(
        Style.SUBTITLE,
        words.text(
            "about",
            settings.project(),
            sheet.codebook().codes().size(),
            sheet.counts().values().stream().mapToInt(Integer::intValue).sum(),
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(settings.language().locale())
                .format(settings.at())));
    document.pages().addNumbers(words.text("page"));
    if (!sheet.codebook().roots().isEmpty()) {
      overview(sheet);
    }
    for (Code code : sheet.codebook().codes()) {
      add(sheet, code);
    }
  }

  private void overview(CodebookSheet sheet) {
    document.addParagraph(Style.CAPTION, words.text("overview"));
    List<Code> codes = sheet.codebook().codes();
    XWPFTable table = document.addTable(codes.size() + 1, 3);
    table.removeBorders();
    table.setWidth(WIDTH);
    XWPFTableRow head = table.getRow(0);
    head.setRepeatHeader(true);
    head.setCantSplitRow(true);
    CellText.fill(head.getCell(0), words.text("column.path"), true, true);
    CellText.fill(head.getCell(1), words.text("column.count"), false, true);
    CellText.fill(head.getCell(2), words.text("below"), false, true);
    head.getTableCells().forEach(CodebookDocument::rule);
    for (int i = 0; i < codes.size(); i++) {
      Code code = codes.get(i);
      XWPFTableRow row = table.getRow(i + 1);
      row.setCantSplitRow(true);
      int depth = sheet.codebook().path(code.id()).names().size();
      CellText.fillMarked(row.getCell(0), code.name(), code.colour(), depth == 1);
      row.getCell(0)
          .getParagraphs()
          .getFirst()
          .setIndentationLeft(STEP * Math.min(depth - 1, DEEPEST_STEP));
      CellText.fill(row.getCell(1), number(sheet.count(code.id())), false, false);
      boolean hasChildren = !sheet.codebook().children(code.id()).isEmpty();
      CellText.fill(
          row.getCell(2), hasChildren ? number(sheet.countBelow(code.id())) : "", false, false);
    }
    table.getRow(codes.size()).getTableCells().forEach(CodebookDocument::rule);
    widths(table, WIDTH - COUNT - BELOW, COUNT, BELOW);
  }

  private String number(int count) {
    return words.text("number", count);
  }

  private void add(CodebookSheet sheet, Code code) {
    Codebook codebook = sheet.codebook();
    List<String> names = codebook.path(code.id()).names();
    document.addMarkedHeading(names.size(), code.name(), code.colour());
    List<String> facts = new ArrayList<>();
    if (names.size() > 1) {
      facts.add(codebook.path(code.id()).toString());
    }
    facts.add(words.text("counted", sheet.count(code.id())));
    if (!codebook.children(code.id()).isEmpty()) {
      facts.add(words.text("countedBelow", sheet.countBelow(code.id())));
    }
    XWPFParagraph place = document.addParagraph(Style.NORMAL, "");
    WordText.addPlace(place, String.join(" · ", facts));
    place.setKeepNext(!code.definition().isBlank());
    if (!code.definition().isBlank()) {
      document.addParagraph(Style.NORMAL, code.definition().strip());
    }
    details(code);
    for (Passage passage : sheet.passages(code.id())) {
      document.addParagraph(Style.QUOTE, words.text("quoted", passage.text().strip()));
      WordText.addPlace(document.addParagraph(Style.ATTRIBUTION, ""), passage.source());
    }
  }

  /** A row for each thing that is said of the code besides what it means. */
  private void details(Code code) {
    List<String[]> rows = new ArrayList<>();
    addRow(rows, "use", code.use());
    addRow(rows, "doNotUse", code.doNotUse());
    addRow(rows, "example", code.example());
    addRow(rows, "aliases", String.join("; ", code.aliases()));
    if (rows.isEmpty()) {
      return;
    }
    XWPFTable table = document.addTable(rows.size(), 2);
    table.removeBorders();
    table.setWidth(WIDTH);
    for (int i = 0; i < rows.size(); i++) {
      XWPFTableRow row = table.getRow(i);
      for (int column = 0; column < 2; column++) {
        XWPFTableCell cell = row.getCell(column);
        CellText.fill(cell, rows.get(i)[column], true, column == 0);
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.TOP);
      }
    }
    widths(table, LABEL, WIDTH - LABEL);
  }

  private void addRow(List<String[]> rows, String column, String text) {
    if (!text.isBlank()) {
      rows.add(new String[] {words.text("column." + column), text.strip()});
    }
  }

  private static void widths(XWPFTable table, int... widths) {
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    for (int width : widths) {
      grid.addNewGridCol().setW(BigInteger.valueOf(width));
    }
    for (XWPFTableRow row : table.getRows()) {
      for (int i = 0; i < widths.length; i++) {
        row.getCell(i).setWidth(String.valueOf(widths[i]));
      }
    }
  }

  private static void rule(XWPFTableCell cell) {
    CTTcPr properties = cell.getCTTc().getTcPr();
    if (properties == null) {
      properties = cell.getCTTc().addNewTcPr();
    }
    CTBorder border =
        (properties.isSetTcBorders() ? properties.getTcBorders() : properties.addNewTcBorders())
            .addNewBottom();
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(6));
    border.setColor("495057");
  }
}
