package no.kodebok.importers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import no.kodebok.coding.model.KodebokException;

/** Names files that Kodebok does not read by their first bytes, and says what to do with each. */
final class ForeignContent {
  /** A kind of file: how it begins, what it is, what to do. */
  private record Kind(String begin, String what, String way) {}

  private static final String AS_WORD = "Save it as .docx or .txt and import that.";
  private static final String TRANSCRIBE = "Transcribe it and import the transcript.";
  private static final String UNPACK = "Unpack it and import the files in it.";
  private static final String AS_CSV = "Save it as .csv and import that.";

  // Written in Latin-1: one character stands for one byte.
  private static final List<Kind> KINDS =
      List.of(
          new Kind("MZ", "a Windows program", "Give the texts or tables of the study."),
          new Kind("\u007fELF", "a Linux program", "Give the texts or tables of the study."),
          new Kind("{\\rtf", "an RTF document", AS_WORD),
          new Kind("SQLite format 3", "a project or database file", "Open a project by itself."),
          new Kind("$FL2", "an SPSS data file", AS_CSV),
          new Kind("$FL3", "an SPSS data file", AS_CSV),
          new Kind("<stata_dta>", "a Stata data file", AS_CSV),
          new Kind("\u0089PNG", "a picture", AS_WORD),
          new Kind("\u00ff\u00d8\u00ff", "a picture", AS_WORD),
          new Kind("GIF8", "a picture", AS_WORD),
          new Kind("II*\0", "a picture", AS_WORD),
          new Kind("MM\0*", "a picture", AS_WORD),
          new Kind("RIFF", "a recording", TRANSCRIBE),
          new Kind("ID3", "a recording", TRANSCRIBE),
          new Kind("OggS", "a recording", TRANSCRIBE),
          new Kind("fLaC", "a recording", TRANSCRIBE),
          new Kind("\u001f\u008b", "a gzip archive", UNPACK),
          new Kind("7z\u00bc\u00af", "a 7z archive", UNPACK),
          new Kind("Rar!", "a RAR archive", UNPACK),
          new Kind("BZh", "a bzip2 archive", UNPACK));

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
        throw refused(file, kind.what, kind.way);
      }
    }
    if (begin.startsWith("ftyp", 4)) {
      throw refused(file, "a recording", TRANSCRIBE);
    }
    String markup = begin.replace("\u00ef\u00bb\u00bf", "").strip().toLowerCase(Locale.ROOT);
    if (markup.startsWith("<!doctype html") || markup.startsWith("<html")) {
      throw refused(file, "a web page", AS_WORD);
    }
    if (markup.startsWith("{") && begin.contains("\"variables\"")) {
      throw new KodebokException(
          file.path()
              + " describes a questionnaire. Import the file with the answers and give this one with"
              + " --questionnaire.");
    }
    if (markup.startsWith("<?xml")) {
      throw refused(file, "an XML file of a format that is not read yet", AS_WORD);
    }
  }

  private static void refuseContainer(ImportFile file) {
    switch (OfficeContainer.of(file)) {
      case NONE, WORD, EXCEL -> {}
      case ENCRYPTED ->
          throw new KodebokException(
              file.path()
                  + " is protected by a password. Open it in Word or Excel, remove the password,"
                  + " save it and import it again.");
      case OLD_WORD -> throw refused(file, "an old Word document (.doc)", AS_WORD);
      case OLD_EXCEL ->
          throw refused(file, "an old Excel workbook (.xls)", "Save it as .xlsx and import that.");
      case OLD_OFFICE -> throw refused(file, "an old Office file", AS_WORD);
      case PRESENTATION -> throw refused(file, "a presentation", AS_WORD);
      case OPEN_DOCUMENT ->
          throw refused(file, "an OpenDocument file", "Save it as .docx or .xlsx.");
      case BINARY_WORKBOOK ->
          throw refused(file, "a binary Excel workbook (.xlsb)", "Save it as .xlsx.");
      case ARCHIVE -> throw refused(file, "a ZIP archive", UNPACK);
      case DAMAGED_ARCHIVE ->
          throw new KodebokException(
              file.path()
                  + " is damaged or cut off: its content has no end. Copy it again, or open it in"
                  + " its program and save it anew.");
    }
  }

  private static KodebokException refused(ImportFile file, String what, String way) {
    return new KodebokException(file.path() + " is " + what + ", which is not read. " + way);
  }
}
