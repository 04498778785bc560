package no.kodebok.importers.word;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.kodebok.importers.document.Comments;
import no.kodebok.importers.ooxml.OoxmlPackage;
import no.kodebok.importers.ooxml.XmlEvents;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** Collects the comments of a document with who wrote them and when. */
final class CommentTexts implements StoryReader.Story {
  private final XMLStreamReader xml;
  private final Comments comments;
  private final StringBuilder text = new StringBuilder();
  private @Nullable String id;
  private @Nullable String author;
  private @Nullable Instant at;

  private CommentTexts(XMLStreamReader xml, Comments comments) {
    this.xml = xml;
    this.comments = comments;
  }

  static void read(
      @Nullable PackagePart part, WordStyles styles, LeftOut leftOut, Comments comments)
      throws IOException, XMLStreamException {
    if (part == null) {
      return;
    }
    try (InputStream in = OoxmlPackage.open(part)) {
      XMLStreamReader xml = XmlEvents.open(in);
      CommentTexts texts = new CommentTexts(xml, comments);
      new StoryReader(xml, styles, leftOut, texts).read();
      texts.finish();
    }
  }

  @Override
  public void note(String noteId) {
    finish();
    id = noteId;
    author = XmlEvents.attribute(xml, "author");
    at = moment(XmlEvents.attribute(xml, "date"));
  }

  @Override
  public void paragraph(WordParagraph paragraph) {
    text.append(text.isEmpty() ? "" : "\n").append(paragraph.text().strip());
  }

  @Override
  public void row(List<String> cells, List<WordParagraph> paragraphs) {
    text.append(text.isEmpty() ? "" : "\n").append(String.join("\t", cells));
  }

  @Override
  public @Nullable String noteText(String noteId, boolean endnote) {
    return "";
  }

  private void finish() {
    if (id != null) {
      comments.add(id, text.toString(), author, at);
    }
    text.setLength(0);
  }

  /** Word writes local time and marks it as universal, or leaves the mark out. */
  private static @Nullable Instant moment(@Nullable String written) {
    if (written == null) {
      return null;
    }
    try {
      return DateTimeFormatter.ISO_DATE_TIME.parseBest(
                  written, OffsetDateTime::from, LocalDateTime::from)
              instanceof OffsetDateTime zoned
          ? zoned.toInstant()
          : LocalDateTime.parse(written).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      // Without a moment that can be read it counts as written now.
      return null;
    }
  }
}
