package no.kodebok.importers.stata;

import no.kodebok.importers.dataset.BinaryFile;

/** Texts in fields that are filled up with NUL. */
final class Field {
  private Field() {}

  static String text(BinaryFile in, long width) {
    return text(in.raw(width));
  }

  static String text(String field) {
    int end = field.indexOf(0);
    return end < 0 ? field : field.substring(0, end);
  }
}
