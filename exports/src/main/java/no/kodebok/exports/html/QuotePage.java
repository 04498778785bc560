package no.kodebok.exports.html;

import java.util.List;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.quotes.TrackedWording;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.quotes.DriftNote;
import no.kodebok.exports.quotes.MaskedWording;
import no.kodebok.exports.quotes.PrintableText;
import no.kodebok.exports.quotes.QuoteColumn;
import no.kodebok.exports.quotes.QuoteMessages;
import no.kodebok.exports.quotes.WarningNote;
import org.jspecify.annotations.Nullable;

/**
 * A quote sheet as a page to read and copy from: the quotes under their codes, with whose words
 * they are and where they stand. Everything of the project is text, never markup.
 */
final class QuotePage {
  private static final String STYLE =
      "body{max-width:42rem;margin:2rem auto;padding:0 1rem;color:#1f2328;font:17px/1.6 Georgia,serif}"
          + "h1,h2,p.fact,figcaption{font-family:system-ui,sans-serif}h2{margin-top:2rem;font-size:1.1rem}"
          + "figure{margin:1.2rem 0}blockquote{margin:0;white-space:pre-wrap}"
          + "h3{font:600 1rem system-ui,sans-serif;margin:1.4rem 0 0}"
          + ".fact{margin:.2rem 0}figcaption .context{display:block;font-family:Georgia,serif}"
          + "@media print{figure{break-inside:avoid}h2,h3{break-after:avoid}}"
          + ".context{font-size:.85rem;color:#5c636e;margin:.3rem 0;white-space:pre-wrap}"
          + ".context span{text-transform:uppercase;font:.7rem system-ui,sans-serif}"
          + "ins{text-decoration:underline}del{text-decoration:line-through}"
          + ".fact,figcaption{color:#5c636e;font-size:.85rem}figcaption b{color:#1f2328;font-weight:400}";

  private final ExportSettings settings;
  private final QuoteMessages messages;

  QuotePage(ExportSettings settings) {
    this.settings = settings;
    this.messages = QuoteMessages.in(settings.language());
  }

  String of(QuoteSheet sheet) {
    String title =
        sheet.code() == null ? messages.text("title") : messages.text("title.code", sheet.code());
    StringBuilder page = new StringBuilder("<!doctype html>\n<html lang=\"");
    page.append(settings.language().id())
        .append("\">\n<meta charset=\"utf-8\">\n<title>")
        .append(escaped(title))
        .append("</title>\n<style>")
        .append(STYLE)
        .append("</style>\n");
    element(page, "h1", title);
    fact(
        page,
        messages.text(
            "asked",
            settings.project(),
            sheet.code() == null ? messages.text("code.all") : sheet.code(),
            sheet.where() == null ? messages.text("where.none") : sheet.where()));
    fact(
        page,
        messages.text(
            "counted",
            sheet.quotes().size(),
            sheet.quotes().stream().map(Quote::sourceId).distinct().count(),
            messages.time(settings.at())));
    QuoteSheet.Choices choices = sheet.choices();
    if (choices.by() != null) {
      fact(page, messages.text("by", choices.byLabel()));
    }
    if (choices.leftOut() > 0) {
      fact(page, messages.text("leftOut", choices.leftOut()));
    }
    if (!choices.mask().isEmpty()) {
      fact(page, messages.text("masked", messages.masks(choices.mask())));
    }
    if (sheet.checked()) {
      fact(page, messages.text("warned", sheet.warnings()));
    }
    int number = 0;
    boolean numbered = sheet.numbered();
    String group = null;
    boolean first = true;
    CodePath above = null;
    for (Quote quote : sheet.quotes()) {
      if (first || !isSame(above, quote.code())) {
        element(page, "h2", heading(quote.code()));
        group = null;
      }
      if (choices.by() != null && !quote.details().group().equals(group)) {
        group = quote.details().group();
        element(page, "h3", group.isEmpty() ? messages.text("group.none") : group);
      }
      first = false;
      above = quote.code();
      number += numbered ? 1 : 0;
      add(page, quote, number);
    }
    return page.append("</html>\n").toString();
  }

  private static boolean isSame(@Nullable CodePath a, @Nullable CodePath b) {
    return a == null ? b == null : a.equals(b);
  }

  private String heading(@Nullable CodePath code) {
    return code == null ? messages.text("code.none") : String.join(" / ", code.names());
  }

  private void add(StringBuilder page, Quote quote, int number) {
    page.append(number == 0 ? "<figure>\n" : "<figure id=\"n" + number + "\">\n");
    context(page, quote.details().before());
    List<TrackedWording.Part> parts =
        quote.edited().equals(quote.verbatim())
            ? List.of()
            : TrackedWording.of(quote.verbatim().strip(), quote.edited().strip());
    element(page, "blockquote", messages.text("quoted", quote.edited().strip()));
    page.append("<figcaption>");
    if (!quote.attribution().isBlank()) {
      page.append("<b>– ").append(escaped(quote.attribution().strip())).append("</b> · ");
    }
    page.append(
        escaped(
            QuoteColumn.place(quote, messages)
                + (number == 0 ? "" : " · " + messages.text("nr", number))));
    after(page, quote.details().after());
    if (!parts.isEmpty()) {
      line(page, quote.verbatim().strip(), "verbatim");
      page.append("<br>").append(escaped(messages.text("column.changes") + ": "));
      parts(page, parts);
    }
    line(page, MaskedWording.of(quote, messages), "proposed");
    line(page, WarningNote.of(quote, messages), "warnings");
    line(page, DriftNote.of(quote, messages), "drift");
    line(page, String.join("; ", quote.uses()), "used");
    page.append("</figcaption>\n</figure>\n");
  }

  /** Within the caption, which holds words and no paragraphs. */
  private void after(StringBuilder page, String text) {
    if (!text.isEmpty()) {
      page.append("<span class=\"context\"><span>")
          .append(escaped(messages.text("column.after")))
          .append("</span> ")
          .append(escaped(text))
          .append("</span>");
    }
  }

  private void context(StringBuilder page, String text) {
    if (!text.isEmpty()) {
      page.append("<p class=\"context\"><span>")
          .append(escaped(messages.text("column.before")))
          .append("</span> ")
          .append(escaped(text))
          .append("</p>\n");
    }
  }

  private static void parts(StringBuilder page, List<TrackedWording.Part> parts) {
    for (TrackedWording.Part part : parts) {
      String mark =
          switch (part.kind()) {
            case KEPT -> "";
            case DELETED -> "del";
            case INSERTED -> "ins";
          };
      page.append(mark.isEmpty() ? "" : "<" + mark + ">").append(escaped(part.text()));
      page.append(mark.isEmpty() ? "" : "</" + mark + ">");
    }
  }

  private void line(StringBuilder page, String text, String column) {
    if (!text.isEmpty()) {
      page.append("<br>").append(escaped(messages.text("column." + column) + ": " + text));
    }
  }

  private static void fact(StringBuilder page, String text) {
    page.append("<p class=\"fact\">").append(escaped(text)).append("</p>\n");
  }

  private static void element(StringBuilder page, String name, String text) {
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
