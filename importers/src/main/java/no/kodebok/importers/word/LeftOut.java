package no.kodebok.importers.word;

import no.kodebok.importers.FindingLog;

/** Counts what a document has that does not become text. */
final class LeftOut {
  private final StringBuilder deleted = new StringBuilder();
  private int pictures;
  private int objects;
  private int symbols;
  private int insertions;
  private int deletions;
  private int joined;

  void picture() {
    pictures++;
  }

  void object() {
    objects++;
  }

  void symbol() {
    symbols++;
  }

  void insertion() {
    insertions++;
  }

  void deletion() {
    deletions++;
  }

  /** A paragraph goes on in the next. */
  void joinedParagraph() {
    joined++;
  }

  void deletedText(String text) {
    deleted.append(text);
  }

  void report(FindingLog log) {
    if (deletions > 0) {
      log.warning("deletions-left-out", "" + deletions, "" + deleted.length());
    }
    if (joined > 0) {
      log.warning("paragraphs-joined", String.valueOf(joined));
    }
    note(log, "insertions-kept", insertions);
    note(log, "pictures-left-out", pictures);
    note(log, "objects-left-out", objects);
    note(log, "symbols-left-out", symbols);
  }

  private static void note(FindingLog log, String kind, int count) {
    if (count > 0) {
      log.note(kind, String.valueOf(count));
    }
  }
}
