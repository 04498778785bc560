package no.kodebok.importers.rtf;

import no.kodebok.importers.FindingLog;

/** What is not in the text though it is in the document, and what was inserted: counted. */
final class LeftOut {
  private int deletions;
  private int deletedLetters;
  private boolean deleting;
  private int insertions;
  private int pictures;
  private int objects;

  /** Letters that were deleted; those that follow on others are of the same deletion. */
  void addDeleted(int letters) {
    deletions += deleting ? 0 : 1;
    deleting = true;
    deletedLetters += letters;
  }

  /** The end of a paragraph was deleted: the deletion goes on in the next. */
  void addDeletedEnd() {
    deleting = true;
  }

  void endDeletion() {
    deleting = false;
  }

  void addInsertion() {
    insertions++;
  }

  /** A group of this word is passed over. */
  void add(String word) {
    pictures += word.equals("pict") || word.equals("shppict") ? 1 : 0;
    objects += word.equals("objdata") ? 1 : 0;
  }

  void tell(FindingLog log) {
    if (deletions > 0) {
      log.warning("deletions-left-out", "" + deletions, "" + deletedLetters);
    }
    note(log, "insertions-kept", insertions);
    note(log, "pictures-left-out", pictures);
    note(log, "objects-left-out", objects);
  }

  private static void note(FindingLog log, String kind, int count) {
    if (count > 0) {
      log.note(kind, String.valueOf(count));
    }
  }
}
