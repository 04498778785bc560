package no.kodebok.importers.word;

import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.SegmentKind;
import no.kodebok.importers.document.DocumentText;
import no.kodebok.importers.document.Paragraph;
import org.jspecify.annotations.Nullable;

/** Makes the text of a document's body, whose notes have been read. */
final class DocumentStory implements StoryReader.Story {
  private final WordStyles styles;
  private final Map<String, String> footnotes;
  private final Map<String, String> endnotes;
  private final DocumentText text;

  DocumentStory(
      WordStyles styles,
      Map<String, String> footnotes,
      Map<String, String> endnotes,
      DocumentText text) {
    this.styles = styles;
    this.footnotes = Map.copyOf(footnotes);
    this.endnotes = Map.copyOf(endnotes);
    this.text = text;
  }

  @Override
  public void paragraph(WordParagraph paragraph) {
    boolean heading = paragraph.outline() >= 0 || styles.isHeading(paragraph.style());
    text.paragraph(paragraph.content(), heading ? SegmentKind.HEADING : SegmentKind.PARAGRAPH);
    for (WordParagraph box : paragraph.boxes()) {
      text.within(box.content(), SegmentKind.PARAGRAPH);
      text.notes(box.content());
    }
  }

  @Override
  public void row(List<String> cells, List<WordParagraph> paragraphs) {
    List<Paragraph> contents = paragraphs.stream().map(WordParagraph::content).toList();
    text.row(cells, contents);
  }

  @Override
  public void note(String id) {
    // The body holds references only; the notes themselves are read before it.
  }

  @Override
  public @Nullable String noteText(String id, boolean endnote) {
    return (endnote ? endnotes : footnotes).get(id);
  }
}
