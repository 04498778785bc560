package no.kodebok.importers.word;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import no.kodebok.importers.ooxml.OoxmlPackage;
import no.kodebok.importers.ooxml.XmlEvents;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.jspecify.annotations.Nullable;

/** Collects footnotes or endnotes, each as one line of text by its id. */
final class NoteTexts implements StoryReader.Story {
  private final Map<String, String> texts = new HashMap<>();
  private String id = "";

  private NoteTexts() {}

  static Map<String, String> of(@Nullable PackagePart part, WordStyles styles, LeftOut leftOut)
      throws IOException, XMLStreamException {
    NoteTexts notes = new NoteTexts();
    if (part != null) {
      try (InputStream in = OoxmlPackage.open(part)) {
        new StoryReader(XmlEvents.open(in), styles, leftOut, notes).read();
      }
    }
    return notes.texts;
  }

  @Override
  public void note(String noteId) {
    id = noteId;
  }

  @Override
  public void paragraph(WordParagraph paragraph) {
    append(paragraph.text());
  }

  @Override
  public void row(List<String> cells, List<WordParagraph> paragraphs) {
    append(String.join(" ", cells));
  }

  @Override
  public @Nullable String noteText(String noteId, boolean endnote) {
    // A note has no notes of its own.
    return "";
  }

  private void append(String text) {
    String line = text.replaceAll("\\s+", " ").strip();
    if (!line.isEmpty()) {
      texts.merge(id, line, (before, more) -> before + " " + more);
    }
  }
}
