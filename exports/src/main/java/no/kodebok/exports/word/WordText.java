package no.kodebok.exports.word;

import java.text.Bidi;
import java.util.List;
import no.kodebok.coding.quotes.TrackedWording;
import no.kodebok.coding.quotes.TrackedWording.Kind;
import no.kodebok.exports.quotes.PrintableText;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;

/** Text of paragraphs: line breaks and tabs, marks, and text from right to left. */
final class WordText {
  private static final String PLACE = "QuotePlace";

  private WordText() {}

  /** Adds text to a paragraph. */
  static void add(XWPFParagraph paragraph, String text) {
    add(paragraph, text, null);
  }

  /** Adds a square of this colour, {@code #rrggbb}. */
  static void addMark(XWPFParagraph paragraph, String colour) {
    XWPFRun mark = paragraph.createRun();
    mark.setText("■\u00a0");
    mark.setColor(colour.substring(1));
  }

  /**
   * Adds a passage or its edited wording with what is only in it marked: what came in underlined,
   * what was left out struck through. The paragraph's text is that wording to the letter, and can
   * be copied into a report without revisions of a document that nobody there knows.
   *
   * @param shown the kind that is shown beside what is kept
   */
  static void addParts(XWPFParagraph paragraph, List<TrackedWording.Part> parts, Kind shown) {
    for (TrackedWording.Part part : parts) {
      if (part.kind() == shown || part.kind() == Kind.KEPT) {
        int before = paragraph.getRuns().size();
        add(paragraph, part.text(), shown == Kind.DELETED ? PLACE : null);
        if (part.kind() == shown) {
          for (XWPFRun run : paragraph.getRuns().subList(before, paragraph.getRuns().size())) {
            run.setStrikeThrough(shown == Kind.DELETED);
            if (shown == Kind.INSERTED) {
              run.setUnderline(UnderlinePatterns.SINGLE);
            }
          }
        }
      }
    }
  }

  /** Adds small grey text on a colour to a paragraph. */
  static void addPlace(XWPFParagraph paragraph, String text, String colour) {
    add(paragraph, text, PLACE);
    paragraph.getRuns().getLast().setColor("1F2328");
    shade(paragraph.getRuns().getLast(), colour);
  }

  /** Adds small grey text to a paragraph. */
  static void addPlace(XWPFParagraph paragraph, String text) {
    add(paragraph, text, PLACE);
  }

  /** Puts a colour, {@code #rrggbb}, behind a run. */
  static void shade(XWPFRun run, String colour) {
    CTShd shade = properties(run).addNewShd();
    shade.setVal(STShd.CLEAR);
    shade.setColor("auto");
    shade.setFill(colour.substring(1));
  }

  static void underline(XWPFRun run, String colour) {
    run.setUnderline(UnderlinePatterns.THICK);
    run.setUnderlineColor(colour.substring(1));
  }

  private static CTRPr properties(XWPFRun run) {
    CTRPr present = run.getCTR().getRPr();
    return present == null ? run.getCTR().addNewRPr() : present;
  }

  private static void add(XWPFParagraph paragraph, String raw, @Nullable String style) {
    String text = PrintableText.of(raw);
    boolean rightToLeft = isRightToLeft(text);
    XWPFRun run = paragraph.createRun();
    if (style != null) {
      run.setStyle(style);
    }
    if (rightToLeft && style == null) {
      if (paragraph.getCTP().getPPr() != null) {
        paragraph.getCTP().getPPr().addNewBidi();
      }
      run.getCTR().addNewRPr().addNewRtl();
    }
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\t') {
        setText(run, text.substring(from, i));
        if (c == '\n') {
          run.addBreak();
        } else {
          run.addTab();
        }
        from = i + 1;
      }
    }
    setText(run, text.substring(from));
  }

  private static void setText(XWPFRun run, String text) {
    if (!text.isEmpty()) {
      run.setText(text, run.getCTR().sizeOfTArray());
    }
  }

  private static boolean isRightToLeft(String text) {
    return Bidi.requiresBidi(text.toCharArray(), 0, text.length())
        && !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
  }
}
