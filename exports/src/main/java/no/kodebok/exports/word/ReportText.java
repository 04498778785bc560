package no.kodebok.exports.word;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.MatrixLayout;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.report.QuoteGroup;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportPart;
import no.kodebok.coding.report.ReportPart.FrameworkPart;
import no.kodebok.coding.report.ReportPart.JointPart;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.Numbered;
import no.kodebok.coding.report.ReportPart.QuotesPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.chart.Chart;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableLayout;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.grid.FrameworkGrid;
import no.kodebok.exports.grid.JointGrid;
import no.kodebok.exports.grid.TextGrid;
import no.kodebok.exports.word.WordDocument.Style;

/**
 * A report to paste from: headings, and under a numbered caption each table with its base,
 * statistics, notes and source beneath, then its chart. Wide tables get a page that lies.
 */
final class ReportText {
  private final WordDocument document;
  private final ExportSettings settings;
  private final Messages messages;
  private final String source;
  private boolean lying;

  ReportText(WordDocument document, ExportSettings settings) {
    this.document = document;
    this.settings = settings;
    this.messages = Messages.ofTables(settings.language());
    this.source =
        messages.text(
            "source",
            settings.project(),
            DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(settings.language().locale())
                .format(settings.at()),
            settings.version());
  }

  void write(ReportDocument report) {
    document.setTitle(report.title());
    document.pages().addNumbers(messages.text("page"));
    boolean chapters =
        report.parts().stream()
            .anyMatch(part -> part instanceof ReportPart.Heading heading && heading.level() == 1);
    if (chapters) {
      document.captions().numberChapters();
    }
    if (report.parts().size() > report.numbered().size()) {
      document.addParagraph(Style.TITLE, report.title());
    }
    for (ReportPart part : report.parts()) {
      turn(isWide(part));
      add(part);
    }
    turn(false);
    if (!report.changes().isEmpty()) {
      document.addPlainHeading(messages.text("changes"));
      report.changes().forEach(change -> document.addParagraph(Style.NORMAL, change));
    }
  }

  private boolean isWide(ReportPart part) {
    return switch (part) {
      case TablePart table -> !upright().fitsUpright(TableLayout.of(table.table(), messages));
      case MatrixPart matrix ->
          !upright().fitsUpright(new MatrixLayout(matrix.matrix(), settings.language()).counts());
      case JointPart joint -> true;
      case FrameworkPart framework -> true;
      case QuotesPart quotes -> false;
      // A heading stays on the page it is met on, whichever way that lies.
      case ReportPart.Heading heading -> false;
      case ReportPart.Paragraph paragraph -> false;
    };
  }

  private void turn(boolean wide) {
    if (wide != lying) {
      document.pages().end(lying);
      lying = wide;
    }
  }

  private void add(ReportPart part) {
    switch (part) {
      case ReportPart.Heading(String text, int level) -> document.addHeading(level, text);
      case ReportPart.Paragraph(String text) -> document.addParagraph(Style.NORMAL, text);
      case TablePart table -> table(table, "", List.of());
      case FrameworkPart framework -> {
        caption(framework);
        List<String> beneath = words(new FrameworkGrid(settings).of(framework.matrix()));
        beneath.addAll(framework.notes());
        notes(beneath);
      }
      case JointPart joint when joint.display() != null -> {
        caption(joint);
        beneath(joint.table(), words(new JointGrid(settings).narrow(joint.display())));
      }
      case JointPart joint -> table(joint.table(), joint.quotesTitle(), joint.groups());
      case MatrixPart matrix -> matrix(matrix);
      case QuotesPart quotes -> quotes(quotes);
    }
  }

  private void table(TablePart part, String beside, List<QuoteGroup> quotes) {
    TableHead head = part.table().head();
    caption(part);
    String question = head.rows().question();
    // A file that has only one wording for both gives no reason to say it twice.
    if (question != null && !question.isBlank() && !question.equals(part.title())) {
      document.addParagraph(Style.TABLE, question);
    }
    TableGrid grid = TableLayout.of(part.table(), messages);
    if (beside.isEmpty()) {
      table().add(grid);
    } else {
      table().add(grid, beside, quotes);
    }
    beneath(part, head.notes());
  }

  /** Writes a table of words, and gives what is to stand below it. */
  private List<String> words(TextGrid grid) {
    new GridDocument(document, settings).add(grid);
    return new ArrayList<>(grid.notes());
  }

  /** What is said below a table, and its chart. */
  private void beneath(TablePart part, List<String> notes) {
    TableHead head = part.table().head();
    List<String> beneath = new ArrayList<>();
    beneath.add(head.baseLine());
    beneath.addAll(StatisticsLines.of(part.table(), messages));
    beneath.addAll(notes);
    beneath.addAll(part.notes());
    notes(beneath);
    Chart chart = part.chart();
    if (chart != null) {
      document.addChart(chart, lying ? GridTable.LYING_WIDTH : GridTable.WIDTH);
      document.captions().add(messages.text("figure"), part.number(), part.title());
      chart.notes().forEach(note -> document.addParagraph(Style.NOTE, note));
    }
  }

  private GridTable upright() {
    return new GridTable(document, settings.language(), GridTable.WIDTH);
  }

  private GridTable table() {
    return new GridTable(
        document, settings.language(), lying ? GridTable.LYING_WIDTH : GridTable.WIDTH);
  }

  private void matrix(MatrixPart part) {
    CodeMatrix matrix = part.matrix();
    caption(part);
    MatrixLayout layout = new MatrixLayout(matrix, settings.language());
    table().add(layout.counts());
    if (matrix.percents()) {
      document.addParagraph(Style.TABLE, layout.percentHead());
      table().add(layout.percents());
    }
    List<String> beneath = new ArrayList<>();
    beneath.add(matrix.baseLine());
    beneath.addAll(matrix.notes());
    beneath.addAll(part.notes());
    notes(beneath);
  }

  private void quotes(QuotesPart part) {
    caption(part);
    int shown = 0;
    for (QuoteGroup group : part.groups()) {
      if (!group.label().isEmpty() && !group.quotes().isEmpty()) {
        document.addParagraph(Style.GROUP, group.label());
      }
      for (Quote quote : group.quotes()) {
        shown++;
        document.addParagraph(Style.QUOTE, document.quoted(quote.edited()));
        String who = quote.attribution().isBlank() ? "" : quote.attribution().strip() + ". ";
        document.addParagraph(Style.ATTRIBUTION, "– " + who + quote.source());
      }
    }
    if (shown == 0) {
      document.addParagraph(Style.NOTE, messages.text("quotes.none"));
    }
    notes(part.notes());
  }

  private void caption(Numbered part) {
    document.captions().add(messages.text("table"), part.number(), part.title());
  }

  private void notes(List<String> sentences) {
    sentences.forEach(sentence -> document.addParagraph(Style.NOTE, sentence));
    document.addParagraph(Style.NOTE, source);
  }
}
