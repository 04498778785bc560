package no.kodebok.importers.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Collects the letters of every page, joins them to chunks, and brings these into order. */
final class PageReader extends PDFTextStripper {
  /** So many letters on one page are no page any more. */
  private static final int MOST_LETTERS = 200_000;

  /** A gap of so many times the size of the type ends a chunk. */
  private static final double GAP = 0.8;

  private static final double SPACE = 0.18;

  private final List<List<String>> pages = new ArrayList<>();
  private final List<Integer> withUnknown = new ArrayList<>();
  private final IntConsumer started;
  private int unknown;

  /**
   * A reader.
   *
   * @param started is told the number of each page, from 1, and may stop by an exception
   */
  PageReader(IntConsumer started) {
    this.started = started;
    setShouldSeparateByBeads(false);
    setSuppressDuplicateOverlappingText(true);
  }

  /** The lines of all of so many pages. */
  List<List<String>> pages(int count) {
    fill(count);
    return pages;
  }

  /** Pages without any content are passed over by the stripper, but they are pages. */
  private void fill(int count) {
    while (pages.size() < count) {
      pages.add(List.of());
    }
  }

  /** Pages on which characters stand that no font gives a name to. */
  List<Integer> pagesWithUnknown() {
    return withUnknown;
  }

  @Override
  protected void startPage(PDPage page) throws IOException {
    unknown = 0;
    started.accept(getCurrentPageNo());
  }

  @Override
  protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement)
      throws IOException {
    // Fonts of many scripts whose characters have no names are passed over without a word.
    if (font instanceof PDType0Font && font.toUnicode(code) == null) {
      unknown++;
    }
    super.showGlyph(matrix, font, code, displacement);
  }

  @Override
  protected void processTextPosition(TextPosition letter) {
    if (charactersByArticle.isEmpty() || charactersByArticle.getFirst().size() < MOST_LETTERS) {
      super.processTextPosition(letter);
    }
  }

  @Override
  protected void writePage() {
    // Text that is turned, such as a table across the page, is read for itself.
    TreeMap<Integer, List<TextPosition>> turned = new TreeMap<>();
    for (List<TextPosition> letters : charactersByArticle) {
      for (TextPosition letter : letters) {
        turned
            .computeIfAbsent(Math.round(letter.getDir()), direction -> new ArrayList<>())
            .add(letter);
      }
    }
    List<String> lines = new ArrayList<>();
    turned.values().stream()
        .sorted((a, b) -> Integer.compare(b.size(), a.size()))
        .forEach(letters -> {
          if (!lines.isEmpty()) {
            lines.add("");
          }
          lines.addAll(PageText.lines(chunks(letters)));
        });
    fill(getCurrentPageNo() - 1);
    pages.add(lines);
    if (unknown > 0) {
      withUnknown.add(getCurrentPageNo());
    }
  }

  private static List<Chunk> chunks(List<TextPosition> letters) {
    List<Chunk> chunks = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    Chunk open = null;
    for (TextPosition letter : letters) {
      String sign = letter.getUnicode();
      Chunk next = chunk(letter, sign);
      if (sign.isBlank() || next == null) {
        // A space is told by the gap it leaves: some programs write none, some write too many.
        continue;
      }
      if (open != null && isNext(open, next)) {
        double gap = next.left() - open.right();
        if (gap > SPACE * Math.max(open.size(), next.size())) {
          text.append(' ');
        }
        text.append(sign);
        open =
            new Chunk(
                "",
                open.left(),
                Math.max(open.right(), next.right()),
                open.size() >= next.size() ? open.baseline() : next.baseline(),
                Math.max(open.size(), next.size()));
      } else {
        close(open, text, chunks);
        open = next;
        text.append(sign);
      }
    }
    close(open, text, chunks);
    return chunks;
  }

  private static void close(@Nullable Chunk open, StringBuilder text, List<Chunk> chunks) {
    if (open != null) {
      chunks.add(
          new Chunk(text.toString(), open.left(), open.right(), open.baseline(), open.size()));
      text.setLength(0);
    }
  }

  private static @Nullable Chunk chunk(TextPosition letter, String sign) {
    double left = letter.getXDirAdj();
    double width = letter.getWidthDirAdj();
    double baseline = letter.getYDirAdj();
    double size = Math.abs(letter.getFontSizeInPt());
    if (!Double.isFinite(left) || !Double.isFinite(width) || !Double.isFinite(baseline)) {
      return null;
    }
    if (!(size >= 0.5 && size < 2000)) {
      size = Math.max(1, letter.getHeightDir());
    }
    return new Chunk(sign, left, left + Math.max(0, width), baseline, size);
  }

  private static boolean isNext(Chunk open, Chunk next) {
    double size = Math.max(open.size(), next.size());
    double gap = next.left() - open.right();
    return open.isBeside(next) && gap > -0.5 * size && gap < GAP * size;
  }
}
