package no.kodebok.importers.stata;

import java.util.ArrayList;
import java.util.List;
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

  /** So many texts, one after the other. */
  static List<String> texts(BinaryFile in, int count, int width) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      texts.add(text(in, width));
    }
    return texts;
  }
}
