package no.kodebok.exports.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import no.kodebok.coding.model.CodePath;
import no.kodebok.coding.model.LineRange;
import no.kodebok.coding.quotes.Quote;
import no.kodebok.coding.quotes.QuoteSheet;
import no.kodebok.coding.quotes.TrackedWording;
import no.kodebok.coding.quotes.TrackedWording.Kind;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.quotes.DriftNote;
import no.kodebok.exports.quotes.MaskedWording;
import no.kodebok.exports.quotes.QuoteMessages;
import no.kodebok.exports.quotes.WarningNote;
import no.kodebok.exports.word.WordDocument.Style;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;

/**
 * A quote sheet for readers: what was asked, then the quotes under their codes, one heading level
 * for each level of the codebook. Every quote is followed by who said it and, small and grey, by
 * where it stands.
 */
final class QuoteDocument {
  /** So many quotes are held at once. */
  private static final int HELD = 1000;

  private final WordDocument document;
  private final ExportSettings settings;
  private final QuoteMessages messages;
  private boolean numbered;
  private int number;

  QuoteDocument(WordDocument document, ExportSettings settings) {
    this.document = document;
    this.settings = settings;
    this.messages = QuoteMessages.in(settings.language());
  }

  void write(QuoteSheet sheet) throws IOException {
    document.beginLongText();
    String title =
        sheet.code() == null ? messages.text("title") : messages.text("title.code", sheet.code());
    document.setTitle(title);
    document.addParagraph(Style.TITLE, title);
    addRequest(sheet);
    document.pages().addNumbers(messages.text("page"));
    numbered = sheet.numbered();
    List<String> above = List.of();
    int written = 0;
    for (Quote quote : sheet.quotes()) {
      List<String> names = new ArrayList<>(names(quote.code()));
      if (sheet.choices().by() != null) {
        String group = quote.details().group();
        names.add(group.isEmpty() ? messages.text("group.none") : group);
      }
      for (int level = common(above, names); level < names.size(); level++) {
        document.addHeading(level + 1, names.get(level));
      }
      above = names;
      add(quote);
      if (++written % HELD == 0) {
        document.putBy();
      }
    }
  }

  private List<String> names(@Nullable CodePath code) {
    return code == null ? List.of(messages.text("code.none")) : code.names();
  }

  private void addRequest(QuoteSheet sheet) {
    document.addParagraph(
        Style.SUBTITLE,
        messages.text(
            "asked",
            settings.project(),
            sheet.code() == null ? messages.text("code.all") : sheet.code(),
            sheet.where() == null ? messages.text("where.none") : sheet.where()));
    document.addParagraph(
        Style.SUBTITLE,
        messages.text(
            "counted",
            sheet.quotes().size(),
            sheet.quotes().stream().map(Quote::sourceId).distinct().count(),
            messages.time(settings.at())));
    QuoteSheet.Choices choices = sheet.choices();
    if (choices.by() != null) {
      document.addParagraph(Style.SUBTITLE, messages.text("by", choices.byLabel()));
    }
    if (choices.leftOut() > 0) {
      document.addParagraph(Style.SUBTITLE, messages.text("leftOut", choices.leftOut()));
    }
    if (!choices.mask().isEmpty()) {
      document.addParagraph(
          Style.SUBTITLE, messages.text("masked", String.join(", ", choices.mask())));
    }
    if (sheet.checked()) {
      document.addParagraph(Style.SUBTITLE, messages.text("warned", sheet.warnings()));
    }
  }

  private void add(Quote quote) {
    number += numbered ? 1 : 0;
    addNote("before", quote.details().before());
    List<TrackedWording.Part> parts =
        isEdited(quote)
            ? TrackedWording.of(quote.verbatim().strip(), quote.edited().strip())
            : List.of();
    String[] marks = messages.text("quoted", "\u0000").split("\u0000", -1);
    XWPFParagraph printed = document.addParagraph(Style.QUOTE, "");
    if (parts.isEmpty()) {
      WordText.add(printed, messages.text("quoted", quote.edited().strip()));
    } else {
      WordText.add(printed, marks[0]);
      WordText.addParts(printed, parts, Kind.INSERTED);
      WordText.add(printed, marks[1]);
    }
    boolean attributed = !quote.attribution().isBlank();
    XWPFParagraph paragraph =
        document.addParagraph(
            Style.ATTRIBUTION, attributed ? "– " + quote.attribution().strip() : "");
    WordText.addPlace(
        paragraph,
        (attributed ? "   " : "")
            + place(quote)
            + (number == 0 ? "" : " · " + messages.text("nr", number)));
    if (!parts.isEmpty()) {
      XWPFParagraph verbatim = document.addParagraph(Style.ATTRIBUTION, "");
      WordText.addPlace(verbatim, messages.text("column.verbatim") + ": ");
      WordText.addParts(verbatim, parts, Kind.DELETED);
    }
    addNote("after", quote.details().after());
    addNote("proposed", MaskedWording.of(quote, messages));
    addNote("warnings", WarningNote.of(quote, messages));
    addNote("drift", DriftNote.of(quote, messages));
    addNote("used", String.join("; ", quote.uses()));
  }

  private static boolean isEdited(Quote quote) {
    return !quote.edited().equals(quote.verbatim());
  }

  /** What the editor must know, small and grey below the quote. */
  private void addNote(String column, String note) {
    if (!note.isEmpty()) {
      WordText.addPlace(
          document.addParagraph(Style.ATTRIBUTION, ""),
          messages.text("column." + column) + ": " + note);
    }
  }

  private String place(Quote quote) {
    LineRange lines = quote.lines();
    return lines.first() == lines.last()
        ? messages.text("place.line", quote.source(), String.valueOf(lines.first()))
        : messages.text(
            "place.lines",
            quote.source(),
            String.valueOf(lines.first()),
            String.valueOf(lines.last()));
  }

  /** How many names from the first on are the same. */
  private static int common(List<String> a, List<String> b) {
    int count = 0;
    while (count < a.size() && count < b.size() && a.get(count).equals(b.get(count))) {
      count++;
    }
    return count;
  }
}
