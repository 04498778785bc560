package no.kodebok.exports.word;

import java.util.ArrayList;
import java.util.List;
import no.kodebok.exports.ExportSettings;
import no.kodebok.exports.lists.ListColumn;
import no.kodebok.exports.lists.ListSheet;
import no.kodebok.exports.quotes.QuoteMessages;
import no.kodebok.exports.word.WordDocument.Style;

/**
 * A list for readers: what was asked for, then each row with what is cited, its own words and,
 * small and grey, where it is from.
 */
final class ListDocument {
  private final WordDocument document;
  private final QuoteMessages messages;

  ListDocument(WordDocument document, ExportSettings settings) {
    this.document = document;
    this.messages = QuoteMessages.in(settings.language());
  }

  void write(ListSheet sheet) {
    document.setTitle(sheet.title());
    document.addParagraph(Style.TITLE, sheet.title());
    for (ListSheet.Fact fact : sheet.about()) {
      document.addParagraph(Style.SUBTITLE, fact.name() + ": " + fact.value());
    }
    document.pages().addNumbers(messages.text("page"));
    sheet.rows().forEach(row -> add(sheet.columns(), row));
  }

  private void add(List<ListColumn> columns, List<String> row) {
    List<String> details = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i).strip();
      if (!text.isEmpty()) {
        switch (columns.get(i).role()) {
          case QUOTED -> document.addParagraph(Style.QUOTE, messages.text("quoted", text));
          case BODY -> document.addParagraph(Style.NORMAL, text);
          case DETAIL -> details.add(columns.get(i).heading() + ": " + text);
        }
      }
    }
    WordText.addPlace(document.addParagraph(Style.ATTRIBUTION, ""), String.join(" · ", details));
  }
}
