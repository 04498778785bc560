package no.kodebok.importers.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import no.kodebok.coding.model.ImportBatch.ImportedMemo;
import no.kodebok.coding.model.TextRange;
import no.kodebok.importers.FindingLog;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a document, which become memos on its source: a memo's words begin with the
 * passage in quotation marks.
 */
public final class Comments {
  private static final int LONGEST = 300;

  private final Map<String, Comment> comments = new LinkedHashMap<>();
  private final Map<String, Integer> begins = new HashMap<>();
  private final Map<String, TextRange> paragraphs = new HashMap<>();
  private final Map<String, TextRange> passages = new HashMap<>();

  /** What somebody noted, and when. */
  private record Comment(String text, @Nullable String author, @Nullable Instant at) {}

  /** A comment, wherever it is anchored. */
  public void add(String id, String text, @Nullable String author, @Nullable Instant at) {
    String words = text.replace("\r\n", "\n").replace('\r', '\n').replace("\0", "").strip();
    if (!words.isEmpty()) {
      String name = author == null || author.isBlank() ? null : author.strip();
      comments.putIfAbsent(id, new Comment(words, name, at));
    }
  }

  /**
   * The passage of a comment begins here; offsets are of the whole text.
   *
   * @param block the paragraph around, which is the passage where none ends
   */
  void begin(String id, int at, TextRange block) {
    begins.putIfAbsent(id, at);
    paragraphs.putIfAbsent(id, block);
  }

  /**
   * The passage ends here, or the comment stands here.
   *
   * @param block the paragraph around, which is the passage of a comment on no words
   */
  void end(String id, int at, TextRange block) {
    int start = begins.getOrDefault(id, at);
    passages.putIfAbsent(id, start < at ? new TextRange(start, at) : block);
  }

  /** The memos, in the order of the comments. */
  List<ImportedMemo> memos(String text, FindingLog log) {
    List<ImportedMemo> memos = new ArrayList<>();
    comments.forEach((id, comment) -> {
      TextRange passage = passages.getOrDefault(id, paragraphs.get(id));
      String words = passage == null ? "" : shortened(passage.in(text));
      memos.add(
          new ImportedMemo(
              normalised(words.isEmpty() ? comment.text : "«" + words + "»\n\n" + comment.text),
              comment.author,
              comment.at));
    });
    long missing = passages.keySet().stream().filter(id -> !comments.containsKey(id)).count();
    if (missing > 0) {
      log.note("comments-left-out", String.valueOf(missing));
    }
    if (!memos.isEmpty()) {
      log.note("comments-as-memos", String.valueOf(memos.size()));
    }
    return memos;
  }

  private static String normalised(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFC);
  }

  private static String shortened(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }
}
