package no.kodebok.importers.stata;

import java.util.Optional;

/**
 * How wide the fields of a release of the format are, in bytes.
 *
 * @param number of the format
 * @param name of a variable or of a set of labels
 * @param format of a variable
 * @param label of a variable
 * @param utf8 whether texts are in UTF-8; else they are in whatever charset the machine had
 */
record Release(int number, int name, int format, int label, boolean utf8) {
  static final int OLDEST = 113;
  static final int NEWEST_OLD = 115;

  static Optional<Release> of(int number) {
    return switch (number) {
      case 113 -> Optional.of(new Release(113, 33, 12, 81, false));
      case 114, 115, 117 -> Optional.of(new Release(number, 33, 49, 81, false));
      case 118, 119 -> Optional.of(new Release(number, 129, 57, 321, true));
      default -> Optional.empty();
    };
  }
}
