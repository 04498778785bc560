package no.kodebok.exports.word;

import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;

/** Fields: text that the word processor counts. */
final class FieldText {
  private FieldText() {}

  /**
   * Adds a field to a paragraph.
   *
   * @param shown until the word processor has counted
   */
  static void add(XWPFParagraph paragraph, String instruction, String shown) {
    CTSimpleField field = paragraph.getCTP().addNewFldSimple();
    field.setInstr(instruction);
    field.addNewR().addNewT().setStringValue(shown);
  }
}
