package no.kodebok.exports.word;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import no.kodebok.exports.word.WordDocument.Style;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLevelSuffix;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMultiLevelType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** Captions with numbers, which may go with chapters. */
final class Captions {
  private final XWPFDocument document;
  private final Set<String> chaptersBegun = new HashSet<>();
  private @Nullable BigInteger chapters;

  Captions(XWPFDocument document) {
    this.document = document;
  }

  /** Numbers the headings of the first level, so that captions can tell their chapter. */
  void numberChapters() {
    CTAbstractNum list = CTAbstractNum.Factory.newInstance();
    list.setAbstractNumId(BigInteger.ONE);
    list.addNewMultiLevelType().setVal(STMultiLevelType.MULTILEVEL);
    CTLvl level = list.addNewLvl();
    level.setIlvl(BigInteger.ZERO);
    level.addNewStart().setVal(BigInteger.ONE);
    level.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
    level.addNewPStyle().setVal("Heading1");
    level.addNewSuff().setVal(STLevelSuffix.SPACE);
    level.addNewLvlText().setVal("%1");
    XWPFNumbering numbering = document.createNumbering();
    chapters = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
  }

  /** Numbers a heading of the first level, where chapters are numbered. */
  void number(XWPFParagraph heading) {
    if (chapters != null) {
      heading.setNumID(chapters);
      heading.setNumILvl(BigInteger.ZERO);
    }
  }

  /**
   * Adds a caption that the word processor numbers, such as {@code Table 3: Age}, or by chapter,
   * such as {@code Table 2.3: Age}.
   */
  void add(String kind, String number, String title) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle(Style.CAPTION.id());
    paragraph.createRun().setText(kind + " ");
    int point = number.indexOf('.');
    if (point < 0) {
      FieldText.add(paragraph, "SEQ " + kind + " \\* ARABIC", number);
    } else {
      FieldText.add(paragraph, "STYLEREF \"heading 1\" \\s", number.substring(0, point));
      paragraph.createRun().setText(".");
      String within = number.substring(point + 1);
      // Not every word processor knows that \\s begins anew in each chapter.
      String anew = chaptersBegun.add(kind + number.substring(0, point)) ? " \\r " + within : "";
      FieldText.add(paragraph, "SEQ " + kind + " \\* ARABIC \\s 1" + anew, within);
    }
    WordText.add(paragraph, ": " + title);
  }
}
