package no.kodebok.exports.word;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Pages in A4, which stand or lie, and what is at their foot. */
final class Pages {
  private static final BigInteger A4_WIDTH = BigInteger.valueOf(11_906);
  private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16_838);
  private static final BigInteger MARGIN = BigInteger.valueOf(1_418);
  private static final BigInteger HEADER = BigInteger.valueOf(708);

  private final XWPFDocument document;

  /** Sets the pages of a new document: they stand. */
  Pages(XWPFDocument document) {
    this.document = document;
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(A4_WIDTH);
    size.setH(A4_HEIGHT);
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(MARGIN);
    margin.setBottom(MARGIN);
    margin.setLeft(MARGIN);
    margin.setRight(MARGIN);
    margin.setHeader(HEADER);
    margin.setFooter(HEADER);
    margin.setGutter(BigInteger.ZERO);
  }

  /** Puts page number and number of pages at the foot of every page, behind a word for page. */
  void addNumbers(String word) {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setStyle("Footer");
    paragraph.createRun().setText(word + " ");
    FieldText.add(paragraph, "PAGE", "1");
    paragraph.createRun().setText(" / ");
    FieldText.add(paragraph, "NUMPAGES", "1");
  }

  /** Turns the pages across. */
  void turnAcross() {
    CTPageSz size = document.getDocument().getBody().getSectPr().getPgSz();
    size.setW(A4_HEIGHT);
    size.setH(A4_WIDTH);
    size.setOrient(STPageOrientation.LANDSCAPE);
  }

  /** Ends the pages so far, which lie or stand; what follows is on new ones. */
  void end(boolean lying) {
    List<XWPFParagraph> all = document.getParagraphs();
    if (document.getBodyElements().isEmpty()) {
      return;
    }
    boolean last = document.getBodyElements().getLast() instanceof XWPFParagraph;
    XWPFParagraph end = last ? all.getLast() : document.createParagraph();
    CTPPr properties = end.getCTP().isSetPPr() ? end.getCTP().getPPr() : end.getCTP().addNewPPr();
    if (properties.isSetSectPr()) {
      return;
    }
    CTSectPr whole = document.getDocument().getBody().getSectPr();
    CTSectPr section = properties.addNewSectPr();
    section.set(whole);
    size(section, lying);
  }

  private static void size(CTSectPr section, boolean lying) {
    CTPageSz size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
    size.setW(lying ? A4_HEIGHT : A4_WIDTH);
    size.setH(lying ? A4_WIDTH : A4_HEIGHT);
    if (lying) {
      size.setOrient(STPageOrientation.LANDSCAPE);
    }
  }
}
