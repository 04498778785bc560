package no.kodebok.importers.refi;

import java.io.IOException;
import no.kodebok.importers.FindingLog;
import no.kodebok.importers.characters.TextDecoder;
import org.jspecify.annotations.Nullable;

/** Reads the text of a source or note: from the element itself, or from a file beside it. */
final class TextContents {
  private final @Nullable ProjectArchive archive;
  private final FindingLog log;

  TextContents(@Nullable ProjectArchive archive, FindingLog log) {
    this.archive = archive;
    this.log = log;
  }

  /**
   * A text as it stands in its file.
   *
   * @param marked whether a byte order mark stood before it
   */
  record Content(String text, boolean marked) {}

  /** The words of an element's formatted file; null where it has none that can be read. */
  @Nullable Content ofWord(Node node) throws IOException {
    String path = node.attribute("richtextpath");
    byte[] bytes =
        path.isEmpty() || archive == null ? null : archive.member(path, node.attribute("name"));
    String text = bytes == null ? null : WordTexts.of(bytes);
    return text == null ? null : new Content(text, false);
  }

  /** The plain text of an element; null where it has none. */
  @Nullable Content of(Node node) throws IOException {
    Node inline = node.first("plaintextcontent");
    if (inline != null) {
      String text = inline.text();
      return text.startsWith("\ufeff")
          ? new Content(text.substring(1), true)
          : new Content(text, false);
    }
    String path = node.attribute("plaintextpath");
    byte[] bytes =
        path.isEmpty() || archive == null ? null : archive.member(path, node.attribute("name"));
    if (bytes == null) {
      if (!path.isEmpty() && archive == null) {
        log.warning("member-missing", node.attribute("name") + ": " + path);
      }
      return null;
    }
    String text = TextDecoder.decode(bytes, null, log);
    boolean marked =
        bytes.length >= 3
            && (bytes[0] & 0xff) == 0xef
            && (bytes[1] & 0xff) == 0xbb
            && (bytes[2] & 0xff) == 0xbf;
    boolean utf16 =
        bytes.length >= 2
            && ((bytes[0] & 0xff) == 0xfe || (bytes[0] & 0xff) == 0xff)
            && ((bytes[1] & 0xff) == 0xfe || (bytes[1] & 0xff) == 0xff);
    return new Content(text, marked || utf16);
  }
}
