package no.kodebok.exports.word;

import java.math.BigInteger;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Comments in the margin. */
final class WordComments {
  private final XWPFDocument document;

  WordComments(XWPFDocument document) {
    this.document = document;
  }

  /** From here on in the text, a comment is about what follows. */
  void begin(XWPFParagraph paragraph, BigInteger id) {
    paragraph.getCTP().addNewCommentRangeStart().setId(id);
  }

  /** Up to here, a comment is about the text. */
  void end(
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
      WordText.add(comment.createParagraph(), text);
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
}
