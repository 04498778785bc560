package no.kodebok.importers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.model.KodebokException;

/** Names files that Kodebok does not read by their first bytes, and says what to do with each. */
final class ForeignContent {
  /** A kind of file: how it begins, what it is, what to do. */
  private record Kind(String begin, ImportReason reason, String what, String way) {}

  private static final String AS_WORD = "Save it as .docx or .txt and import that.";
  private static final String TRANSCRIBE = "Transcribe it and import the transcript.";
  private static final String UNPACK = "Unpack it and import the files in it.";
  private static final String AS_CSV = "Save it as .csv and import that.";

  // Written in Latin-1: one character stands for one byte.
  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "MZ",
              ImportReason.PROGRAM_FILE,
              "a Windows program",
              "Give the texts or tables of the study."),
          new Kind(
              "\u007fELF",
              ImportReason.PROGRAM_FILE,
              "a Linux program",
              "Give the texts or tables of the study."),
          new Kind(
              "SQLite format 3",
              ImportReason.DATABASE_FILE,
              "a project or database file",
              "Open a project by itself, or take over what was done in it with `kodebok merge`."),
          new Kind(
              "HEADER RECORD*******LIB",
              ImportReason.STATISTICS_FILE,
              "a SAS transport file (.xpt)",
              AS_CSV),
          new Kind("\u0089PNG", ImportReason.PICTURE_FILE, "a picture", AS_WORD),
          new Kind("\u00ff\u00d8\u00ff", ImportReason.PICTURE_FILE, "a picture", AS_WORD),
          new Kind("GIF8", ImportReason.PICTURE_FILE, "a picture", AS_WORD),
          new Kind("II*\0", ImportReason.PICTURE_FILE, "a picture", AS_WORD),
          new Kind("MM\0*", ImportReason.PICTURE_FILE, "a picture", AS_WORD),
          new Kind("RIFF", ImportReason.RECORDING_FILE, "a recording", TRANSCRIBE),
          new Kind("ID3", ImportReason.RECORDING_FILE, "a recording", TRANSCRIBE),
          new Kind("OggS", ImportReason.RECORDING_FILE, "a recording", TRANSCRIBE),
          new Kind("fLaC", ImportReason.RECORDING_FILE, "a recording", TRANSCRIBE),
          new Kind("\u001f\u008b", ImportReason.ARCHIVE_FILE, "a gzip archive", UNPACK),
          new Kind("7z\u00bc\u00af", ImportReason.ARCHIVE_FILE, "a 7z archive", UNPACK),
          new Kind("Rar!", ImportReason.ARCHIVE_FILE, "a RAR archive", UNPACK),
          new Kind("BZh", ImportReason.ARCHIVE_FILE, "a bzip2 archive", UNPACK));

  private ForeignContent() {}

  /**
   * Refuses a file of a known kind.
   *
   * @throws KodebokException saying what it is and what to do
   */
  static void refuse(ImportFile file) {
    refuseContainer(file);
    byte[] head = file.head();
    String begin = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
    for (Kind kind : KINDS) {
      if (begin.startsWith(kind.begin)) {
        throw refused(file, kind.reason, kind.what, kind.way);
      }
    }
    if (begin.replaceAll("[\\r\\n]", "").startsWith("ASCII SPSS PORT FILE")
        || begin.contains("SPSSPORT")) {
      throw refused(
          file,
          ImportReason.STATISTICS_FILE,
          "an SPSS portable file (.por)",
          "Open it in SPSS or PSPP, save it as .sav and import that.");
    }
    if (begin.startsWith("ftyp", 4)) {
      throw refused(file, ImportReason.RECORDING_FILE, "a recording", TRANSCRIBE);
    }
    String markup = begin.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    if (markup.startsWith("{") && begin.contains("\"variables\"")) {
      throw new KodebokException(
          ImportReason.DESCRIBES_QUESTIONNAIRE,
          file.path()
              + " describes a questionnaire. Import the file with the answers and give this one with"
              + " --questionnaire.");
    }
    if (markup.startsWith("<?xml")) {
      throw refused(
          file, ImportReason.OTHER_XML, "an XML file of a format that is not read yet", AS_WORD);
    }
  }

  private static void refuseContainer(ImportFile file) {
    switch (OfficeContainer.of(file)) {
      case NONE, WORD, EXCEL -> {}
      case ENCRYPTED ->
          throw new KodebokException(
              ImportReason.PASSWORD_PROTECTED,
              file.path()
                  + " is protected by a password. Open it in Word or Excel, remove the password,"
                  + " save it and import it again.");
      case OLD_WORD ->
          throw refused(file, ImportReason.OLD_WORD_FILE, "an old Word document (.doc)", AS_WORD);
      case OLD_EXCEL ->
          throw refused(
              file,
              ImportReason.OLD_EXCEL_FILE,
              "an old Excel workbook (.xls)",
              "Save it as .xlsx and import that.");
      case OLD_OFFICE ->
          throw refused(file, ImportReason.OLD_OFFICE_FILE, "an old Office file", AS_WORD);
      case PRESENTATION ->
          throw refused(file, ImportReason.PRESENTATION_FILE, "a presentation", AS_WORD);
      case OPEN_DOCUMENT ->
          throw refused(
              file,
              ImportReason.OPEN_DOCUMENT_FILE,
              "an OpenDocument file",
              "Save it as .docx or .xlsx.");
      case BINARY_WORKBOOK ->
          throw refused(
              file,
              ImportReason.BINARY_WORKBOOK_FILE,
              "a binary Excel workbook (.xlsb)",
              "Save it as .xlsx.");
      case ARCHIVE -> throw refused(file, ImportReason.ARCHIVE_FILE, "a ZIP archive", UNPACK);
      case DAMAGED_ARCHIVE ->
          throw new KodebokException(
              ImportReason.ARCHIVE_CUT_OFF,
              file.path()
                  + " is damaged or cut off: its content has no end. Copy it again, or open it in"
                  + " its program and save it anew.");
    }
  }

  private static KodebokException refused(
      ImportFile file, ImportReason reason, String what, String way) {
    return new KodebokException(
        reason, file.path() + " is " + what + ", which is not read. " + way);
  }
}
