package no.kodebok.exports.html;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.coding.transcript.CodedTranscript;
import no.kodebok.coding.transcript.CodedTranscript.Mark;
import no.kodebok.coding.transcript.CodedTranscript.Piece;
import no.kodebok.coding.transcript.CodedTranscript.Turn;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.QuoteColumn;
import no.kodebok.exports.quotes.QuoteMessages;
import no.kodebok.exports.transcript.Tint;

/**
 * A coded transcript as one page: lines on the left, the text with what is coded on the colour of
 * its code, and the codes where they begin on the right, or below each turn. Where codes overlap,
 * each has a band of the line.
 */
final class TranscriptPage {
  private static final String STYLE =
      ":root{color-scheme:light}body{max-width:68rem;margin:2rem auto;padding:0 1.5rem;"
          + "font:1.02rem/1.6 \"Source Serif 4\",Georgia,serif;color:#1f2328;background:#fff}"
          + "h1,.fact,.codes,.line,.legend{font-family:system-ui,sans-serif}h1{font-size:1.5rem}"
          + ".fact{color:#5c636e;font-size:.85rem}.legend{font-size:.8rem;padding:0;list-style:none;"
          + "display:flex;flex-wrap:wrap;gap:.3rem 1rem}.legend span,.codes span{display:inline-block;"
          + "width:.7em;height:.7em;margin-right:.4em;border:1px solid #0003}"
          + ".turn{display:grid;grid-template-columns:4rem 1fr 15rem;gap:0 1rem;margin:0 0 .7rem}"
          + ".below .turn{grid-template-columns:4rem 1fr}.below .codes{grid-column:2}"
          + ".line{color:#5c636e;font-size:.75rem;text-align:right;padding-top:.35em}"
          + ".turn p{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}.heading p{font-weight:700}"
          + ".asks p{color:#4a505a}.codes{margin:0;padding:.3em 0 0;list-style:none;font-size:.75rem;"
          + "line-height:1.4}.codes small{color:#5c636e}b.who{font-family:system-ui,sans-serif;"
          + "font-size:.85rem}mark{color:inherit;background:none}"
          + "@media print{body{max-width:none;margin:0}.turn{break-inside:avoid}"
          + "mark,.codes span,.legend span{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";

  private final ExportSettings settings;
  private final QuoteMessages messages;

  TranscriptPage(ExportSettings settings) {
    this.settings = settings;
    this.messages = QuoteMessages.in(settings.language());
  }

  String of(CodedTranscript transcript, boolean margin) {
    String name = transcript.name();
    StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"");
    page.append(settings.language().id())
        .append("\">\n<meta charset=\"utf-8\">\n<title>")
        .append(escaped(name))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n<h1>")
        .append(escaped(name))
        .append("</h1>\n<p class=\"fact\">")
        .append(
            escaped(
                messages.text(
                    "transcript.asked",
                    settings.project(),
                    transcript.marks().size(),
                    messages.time(settings.at()))))
        .append("</p>\n<ul class=\"legend\">");
    transcript.marks().stream()
        .map(mark -> "<li>" + swatch(mark.colour()) + escaped(mark.code()) + "</li>")
        .distinct()
        .sorted()
        .forEach(page::append);
    page.append("</ul>\n");
    if (!transcript.voices().isEmpty()) {
      page.append("<ul class=\"voices\">");
      transcript
          .voices()
          .forEach(voice ->
              page.append("<li><b class=\"who\">")
                  .append(escaped(voice.who()))
                  .append("</b> ")
                  .append(escaped(voice.attribution()))
                  .append("</li>"));
      page.append("</ul>\n");
    }
    page.append("<main").append(margin ? "" : " class=\"below\"").append(">\n");
    transcript.turns().forEach(turn -> add(page, turn, transcript.marks()));
    return page.append("</main>\n</html>\n").toString();
  }

  private void add(StringBuilder page, Turn turn, List<Mark> marks) {
    List<String> classes = new ArrayList<>(List.of("turn"));
    if (turn.kind() == SegmentKind.HEADING) {
      classes.add("heading");
    }
    if (turn.interviewer()) {
      classes.add("asks");
    }
    page.append("<div class=\"")
        .append(String.join(" ", classes))
        .append("\"><div class=\"line\">")
        .append(QuoteColumn.lines(turn.lines()))
        .append("</div><p>");
    if (turn.speaker() != null) {
      page.append("<b class=\"who\">").append(escaped(turn.speaker())).append("</b> ");
    }
    for (Piece piece : turn.pieces()) {
      add(page, piece, marks);
    }
    page.append("</p><ul class=\"codes\">");
    for (int number : turn.begin()) {
      Mark mark = marks.get(number);
      page.append("<li>")
          .append(swatch(mark.colour()))
          .append(escaped(mark.code()))
          .append(" <small>")
          .append(escaped(mark.coder()));
      mark.memos().forEach(memo -> page.append(" – ").append(escaped(memo)));
      page.append("</small></li>");
    }
    page.append("</ul></div>\n");
  }

  private static void add(StringBuilder page, Piece piece, List<Mark> marks) {
    if (piece.marks().isEmpty()) {
      page.append(escaped(piece.text()));
      return;
    }
    List<Mark> over = piece.marks().stream().map(marks::get).toList();
    page.append("<mark style=\"background:")
        .append(bands(over.stream().map(Mark::colour).distinct().toList()))
        .append("\" title=\"")
        .append(escaped(String.join(" · ", over.stream().map(Mark::code).distinct().toList())))
        .append("\">")
        .append(escaped(piece.text()))
        .append("</mark>");
  }

  /** A band of the line for each colour, from above. */
  private static String bands(List<String> colours) {
    if (colours.size() == 1) {
      return Tint.of(colours.getFirst());
    }
    StringBuilder bands = new StringBuilder("linear-gradient(");
    for (int i = 0; i < colours.size(); i++) {
      bands
          .append(i == 0 ? "" : ",")
          .append(Tint.of(colours.get(i)))
          .append(' ')
          .append(100 * i / colours.size())
          .append("% ")
          .append(100 * (i + 1) / colours.size())
          .append('%');
    }
    return bands.append(')').toString();
  }

  private static String swatch(String colour) {
    return "<span style=\"background:" + colour + "\"></span>";
  }

  private static String escaped(String text) {
    return PrintableText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
