package no.kodebok.importers;

import java.util.List;
import no.kodebok.coding.model.Reason;

/** Why files that are imported are turned down. The ids are part of the API. */
public enum ImportReason implements Reason {
  FILE_NOT_THERE("fileNotThere"),
  FILE_IS_FOLDER("fileIsFolder"),
  FILE_IS_DEVICE("fileIsDevice"),
  FILE_EMPTY("fileEmpty"),
  FILE_FORBIDDEN("fileForbidden"),
  FILE_UNREADABLE("fileUnreadable", "detail"),
  DESCRIBES_QUESTIONNAIRE("describesQuestionnaire"),
  DESCRIBES_ANSWERS("describesAnswers"),
  NO_ANSWERS_IN_FILE("noAnswersInFile"),
  LETTER_DAMAGED("letterDamaged"),
  BROKEN_JSON("brokenJson"),
  JSON_NESTED("jsonNested", "most"),
  BROKEN_JSON_LINE("brokenJsonLine"),
  PASSWORD_PROTECTED("passwordProtected"),
  ARCHIVE_CUT_OFF("archiveCutOff"),
  FILE_TOO_LARGE("fileTooLarge", "size most"),
  FILE_CHANGED("fileChanged"),
  NO_FILE_GIVEN("noFileGiven"),
  TOO_MANY_FILES("tooManyFilesGiven", "most"),
  NOTHING_INSIDE("nothingInside"),
  FOLDERS_TOO_DEEP("foldersGivenTooDeep", "most"),
  ARCHIVES_TOO_DEEP("archivesTooDeep", "most"),
  PATH_OUTSIDE("pathOutside"),
  ARCHIVE_UNPACKS_TOO_FAR("archiveUnpacksTooFar"),
  NONE_READ("noneRead", "count"),
  NOT_READ_AS_KIND("notReadAsKind"),
  BINARY_CONTENT("binaryContent", "formats"),
  GIVEN_TWICE("givenTwice"),
  SAME_CONTENT("sameContent", "file other"),
  ONE_COLUMN("oneColumn"),
  NO_CASE_NAME("noCaseName"),
  CASE_TWICE("caseTwice", "name line"),
  WEIGHT_CELL("weightCell", "value"),
  NO_CODEBOOK("noCodebook"),
  CODE_TWICE("codeTwice", "code line"),
  NO_COLOUR("noColour", "colour"),
  CODE_UNREADABLE("codeUnreadable", "code"),
  LINE_TOO_LONG("lineTooLong", "most"),
  FIELD_NOT_CLOSED("fieldNotClosed"),
  CELL_TOO_LONG("cellTooLong"),
  BAD_ROW_NUMBER("badRowNumber", "number"),
  CELL_OUTSIDE("cellOutside"),
  CELL_TEXT_MISSING("cellTextMissing"),
  SHEET_TOO_LARGE("sheetTooLarge"),
  NO_SHEET("noSheet"),
  NO_PLAIN_TABLE("noPlainTable"),
  NO_FIGURES("noFigures"),
  TABLE_TOO_LARGE("tableTooLarge", "most"),
  DTD_INSIDE("dtdInside"),
  OFFICE_FILE_DAMAGED("officeFileDamaged"),
  UNPACKS_TOO_FAR("unpacksTooFar"),
  NO_TEXT("noText"),
  NO_CODES("noCodes"),
  CODES_TOO_DEEP("codesTooDeep", "most"),
  CODE_WITHOUT_NAME("codeWithoutName"),
  BROKEN_XML("brokenXml"),
  BROKEN_PROJECT_XML("brokenProjectXml"),
  PROJECT_TOO_LARGE("projectTooLarge", "most"),
  PROJECT_TOO_DEEP("projectTooDeep", "most"),
  PROJECT_UNPACKS_TOO_FAR("projectUnpacksTooFar"),
  PROJECT_DAMAGED_INSIDE("projectDamagedInside"),
  NO_PROJECT_INSIDE("noProjectInside"),
  DATABASE_OPEN("databaseOpen"),
  DATABASE_TOO_LARGE("databaseTooLarge"),
  DATABASE_DAMAGED("databaseDamaged"),
  NO_HEADINGS("noHeadings"),
  TOO_MANY_COLUMNS("tooManyColumns", "count most"),
  HEADING_TWICE("headingTwice", "name first second"),
  TOO_MANY_ROWS("tooManyRows", "most"),
  SHEETS_UNEVEN("sheetsUneven", "sheet rows before"),
  TOO_MANY_FIELDS("tooManyFields", "count headings value"),
  NO_TABLE("noTable"),
  NO_ROWS("noRows"),
  SEVERAL_LEVELS("severalLevels"),
  DEFINES_NOTHING("definesNothing"),
  DATA_WITHOUT_PLACES("dataWithoutPlaces"),
  DOCUMENT_TOO_LARGE("documentTooLarge"),
  TOO_MUCH_TEXT("tooMuchText"),
  PDF_PROTECTED("pdfProtected"),
  PDF_NO_COPYING("pdfNoCopying"),
  PDF_TOO_MANY_PAGES("pdfTooManyPages"),
  PDF_NO_PAGES("pdfNoPages"),
  PDF_TOO_SLOW("pdfTooSlow"),
  PDF_NO_TEXT("pdfNoText"),
  PDF_DAMAGED("pdfDamaged"),
  PROGRAM_FILE("programFile"),
  DATABASE_FILE("databaseFile"),
  STATISTICS_FILE("statisticsFile"),
  PICTURE_FILE("pictureFile"),
  RECORDING_FILE("recordingFile"),
  ARCHIVE_FILE("archiveFile"),
  OTHER_XML("otherXml"),
  OLD_WORD_FILE("oldWordFile"),
  OLD_EXCEL_FILE("oldExcelFile"),
  OLD_OFFICE_FILE("oldOfficeFile"),
  PRESENTATION_FILE("presentationFile"),
  OPEN_DOCUMENT_FILE("openDocumentFile"),
  BINARY_WORKBOOK_FILE("binaryWorkbookFile");

  private final String id;
  private final String names;

  ImportReason(String id) {
    this(id, "");
  }

  ImportReason(String id, String names) {
    this.id = id;
    this.names = names;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public List<String> names() {
    return Reason.split(names);
  }
}
