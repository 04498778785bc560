package no.kodebok.exports.html;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.matrix.CodeMatrix;
import no.kodebok.coding.matrix.MatrixLayout;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.report.QuoteGroup;
import no.kodebok.coding.report.ReportDocument;
import no.kodebok.coding.report.ReportFigures;
import no.kodebok.coding.report.ReportPart;
import no.kodebok.coding.report.ReportPart.FrameworkPart;
import no.kodebok.coding.report.ReportPart.JointPart;
import no.kodebok.coding.report.ReportPart.MatrixPart;
import no.kodebok.coding.report.ReportPart.Numbered;
import no.kodebok.coding.report.ReportPart.QuotesPart;
import no.kodebok.coding.report.ReportPart.TablePart;
import no.kodebok.coding.tables.Messages;
import no.kodebok.coding.tables.TableHead;
import no.kodebok.coding.tables.layout.FigureText;
import no.kodebok.coding.tables.layout.StatisticsLines;
import no.kodebok.coding.tables.layout.TableGrid;
import no.kodebok.coding.tables.layout.TableGrid.HeadCell;
import no.kodebok.coding.tables.layout.TableGrid.Kind;
import no.kodebok.coding.tables.layout.TableGrid.Line;
import no.kodebok.coding.tables.layout.TableLayout;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.grid.FrameworkGrid;
import no.kodebok.exports.grid.JointGrid;
import no.kodebok.exports.grid.TextGrid;
import no.kodebok.exports.office.EmbeddedFigures;
import no.kodebok.exports.picture.SvgCanvas;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.QuoteMessages;

/**
 * A report as one page that needs nothing from outside: tables with heads that are read aloud with
 * their cells, charts as pictures of lines. Everything of the project is text, never markup.
 */
final class ReportPage {
  private static final String STYLE =
      "body{max-width:62rem;margin:2rem auto;padding:0 1rem;color:#1f2328;font:15px/1.5 Inter,system-ui,sans-serif}"
          + "h1{font-size:1.6rem}h2{margin-top:2.6rem;font-size:1.3rem}h3{font-size:1.1rem}"
          + "section{margin:2rem 0}nav ol{padding:0;list-style:none;columns:2}nav a{color:#0b5c8a}"
          + ".wide{overflow-x:auto}table{border-collapse:collapse;font-variant-numeric:tabular-nums}"
          + "caption{text-align:left;font-weight:600;padding:.3rem 0}"
          + "th,td{padding:.18rem .6rem;text-align:right;font-weight:400;vertical-align:bottom}"
          + "thead th{font-weight:600}thead tr:last-child th{border-bottom:1px solid #495057}"
          + "th.over{text-align:center;border-bottom:1px solid #adb5bd}tbody th{text-align:left}"
          + "tr.total>*{font-weight:600;border-top:1px solid #495057}tbody tr:last-child>*{border-bottom:1px solid #495057}"
          + ".note{margin:.15rem 0;color:#495057;font-size:.82rem;max-width:52rem}.question{font-style:italic;margin:.2rem 0}"
          + "svg{max-width:100%;height:auto;margin-top:1rem}figure{margin:.8rem 0}blockquote{margin:0;white-space:pre-wrap}"
          + "figcaption{color:#5c636e;font-size:.85rem}.joint{display:grid;grid-template-columns:3fr 2fr;gap:2rem}"
          + ".words th,.words td{text-align:left;vertical-align:top;min-width:5rem}.words p{margin:0 0 .3rem}.words .small{color:#5c636e;font-size:.82rem}"
          + "pre{overflow-x:auto;font-size:.8rem;background:#f6f5f1;padding:1rem}"
          + "@media(max-width:50rem){.joint{display:block}}@media print{section{break-inside:avoid}nav{display:none}}";

  private final ExportSettings settings;
  private final Messages messages;
  private final QuoteMessages quotes;
  private final FigureText figures;
  private final StringBuilder page = new StringBuilder();

  ReportPage(ExportSettings settings) {
    this.settings = settings;
    this.messages = Messages.ofTables(settings.language());
    this.quotes = QuoteMessages.in(settings.language());
    this.figures = new FigureText(settings.language());
  }

  String of(ReportDocument report) {
    page.append("<!doctype html>\n<html lang=\"")
        .append(settings.language().id())
        .append("\">\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
        .append(escaped(report.title()))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n<main>\n");
    element("h1", report.title());
    note(source());
    if (report.numbered().size() > 1) {
      contents(report);
    }
    if (!report.changes().isEmpty()) {
      element("h2", messages.text("changes"));
      report.changes().forEach(change -> element("p", change));
    }
    report.parts().forEach(this::add);
    if (!report.plan().isEmpty()) {
      page.append("<details><summary>")
          .append(escaped(messages.text("plan")))
          .append("</summary>\n");
      element("pre", report.plan());
      page.append("</details>\n");
    }
    return page.append("</main>\n")
        .append(EmbeddedFigures.element(ReportFigures.of(report, settings.language()).toJson()))
        .append("\n</html>\n")
        .toString();
  }

  private void contents(ReportDocument report) {
    page.append("<nav><ol>\n");
    for (Numbered part : report.numbered()) {
      page.append("<li><a href=\"#t")
          .append(escaped(part.number()))
          .append("\">")
          .append(escaped(part.number() + " " + part.title()))
          .append("</a></li>\n");
    }
    page.append("</ol></nav>\n");
  }

  private void add(ReportPart part) {
    switch (part) {
      case ReportPart.Heading(String text, int level) ->
          element("h" + Math.min(6, level + 1), text);
      case ReportPart.Paragraph(String text) -> element("p", text);
      case TablePart table -> {
        begin(table);
        table(table);
        page.append("</section>\n");
      }
      case MatrixPart matrix -> {
        begin(matrix);
        matrix(matrix);
        page.append("</section>\n");
      }
      case QuotesPart sheet -> {
        begin(sheet);
        element("h3", captioned(sheet));
        groups(sheet.groups());
        sheet.notes().forEach(this::note);
        page.append("</section>\n");
      }
      case FrameworkPart framework -> {
        begin(framework);
        TextGrid words = new FrameworkGrid(settings).of(framework.matrix());
        grid(captioned(framework), words);
        words.notes().forEach(this::note);
        framework.notes().forEach(this::note);
        page.append("</section>\n");
      }
      case JointPart joint when joint.display() != null -> {
        begin(joint);
        TextGrid words = new JointGrid(settings).narrow(joint.display());
        grid(captioned(joint), words);
        beneath(joint.table(), words.notes());
        page.append("</section>\n");
      }
      case JointPart joint -> {
        begin(joint);
        page.append("<div class=\"joint\">\n<div>\n");
        table(joint.table());
        page.append("</div>\n<div>\n");
        element("h3", joint.quotesTitle());
        groups(joint.groups());
        page.append("</div>\n</div>\n</section>\n");
      }
    }
  }

  private void begin(Numbered part) {
    page.append("<section id=\"t").append(escaped(part.number())).append("\">\n");
  }

  private String captioned(Numbered part) {
    return messages.text("table") + " " + part.number() + ": " + part.title();
  }

  private void table(TablePart part) {
    TableHead head = part.table().head();
    String question = head.rows().question();
    boolean asks = question != null && !question.isBlank() && !question.equals(part.title());
    grid(TableLayout.of(part.table(), messages), captioned(part), asks ? question : null);
    beneath(part, head.notes());
  }

  /** What is said below a table, and its chart. */
  private void beneath(TablePart part, List<String> notes) {
    TableHead head = part.table().head();
    List<String> beneath = new ArrayList<>();
    beneath.add(head.baseLine());
    beneath.addAll(StatisticsLines.of(part.table(), messages));
    beneath.addAll(notes);
    if (part.chart() != null) {
      beneath.addAll(part.chart().notes());
    }
    beneath.addAll(part.notes());
    beneath.forEach(this::note);
    if (part.chart() != null) {
      page.append(SvgCanvas.of(part.chart(), false));
    }
  }

  private void matrix(MatrixPart part) {
    CodeMatrix matrix = part.matrix();
    MatrixLayout layout = new MatrixLayout(matrix, settings.language());
    grid(layout.counts(), captioned(part), null);
    if (matrix.percents()) {
      grid(layout.percents(), layout.percentHead(), null);
    }
    note(matrix.baseLine());
    matrix.notes().forEach(this::note);
    part.notes().forEach(this::note);
  }

  private void grid(
      TableGrid grid, String caption, @org.jspecify.annotations.Nullable String question) {
    page.append("<div class=\"wide\"><table>\n<caption>").append(escaped(caption));
    if (question != null) {
      page.append("<div class=\"question\">").append(escaped(question)).append("</div>");
    }
    page.append("</caption>\n<thead>\n");
    for (List<HeadCell> heads : grid.heads()) {
      page.append("<tr>");
      for (int i = 0; i < heads.size(); i++) {
        head(heads.get(i), i == 0);
      }
      page.append("</tr>\n");
    }
    page.append("</thead>\n<tbody>\n");
    for (Line line : grid.lines()) {
      page.append(line.kind() == Kind.TOTAL ? "<tr class=\"total\">" : "<tr>");
      page.append("<th scope=\"row\">").append(escaped(line.label())).append("</th>");
      line.figures()
          .forEach(
              figure -> page.append("<td>").append(escaped(figures.of(figure))).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table></div>\n");
  }

  private void grid(String caption, TextGrid grid) {
    page.append("<div class=\"wide\"><table class=\"words\">\n<caption>")
        .append(escaped(caption))
        .append("</caption>\n<thead>\n<tr>");
    for (TextGrid.Column column : grid.columns()) {
      page.append("<th scope=\"col\">").append(escaped(column.heading())).append("</th>");
    }
    page.append("</tr>\n</thead>\n<tbody>\n");
    for (List<TextGrid.Cell> row : grid.rows()) {
      page.append("<tr>");
      for (int i = 0; i < row.size(); i++) {
        String name = i == 0 ? "th" : "td";
        page.append('<').append(name).append(i == 0 ? " scope=\"row\">" : ">");
        for (TextGrid.Line line : row.get(i).lines()) {
          page.append(line.style() == TextGrid.Style.SMALL ? "<p class=\"small\">" : "<p>")
              .append(escaped(line.text()))
              .append("</p>");
        }
        page.append("</").append(name).append('>');
      }
      page.append("</tr>\n");
    }
    page.append("</tbody>\n</table></div>\n");
  }

  private void head(HeadCell head, boolean isFirst) {
    if (isFirst && head.text().isEmpty()) {
      page.append("<td></td>");
      return;
    }
    if (head.span() > 1) {
      page.append("<th scope=\"colgroup\" class=\"over\" colspan=\"")
          .append(head.span())
          .append("\">");
    } else {
      page.append("<th scope=\"col\">");
    }
    page.append(escaped(head.text())).append("</th>");
  }

  private void groups(List<QuoteGroup> groups) {
    boolean any = false;
    for (QuoteGroup group : groups) {
      if (!group.label().isEmpty() && !group.quotes().isEmpty()) {
        element("h4", group.label());
      }
      for (Quote quote : group.quotes()) {
        any = true;
        page.append("<figure>");
        element("blockquote", quotes.text("quoted", quote.edited().strip()));
        String who = quote.attribution().isBlank() ? "" : quote.attribution().strip() + ". ";
        element("figcaption", "– " + who + quote.source());
        page.append("</figure>\n");
      }
    }
    if (!any) {
      note(messages.text("quotes.none"));
    }
  }

  private String source() {
    return messages.text(
        "source",
        settings.project(),
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(settings.language().locale())
            .format(settings.at()),
        settings.version());
  }

  private void note(String text) {
    page.append("<p class=\"note\">").append(escaped(text)).append("</p>\n");
  }

  private void element(String name, String text) {
    page.append('<').append(name).append('>').append(escaped(text));
    page.append("</").append(name).append(">\n");
  }

  private static String escaped(String text) {
    return PrintableText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
