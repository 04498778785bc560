package no.kodebok.importers.spss;

/**
 * A variable record: a variable, or a segment of a very long string. Strings hold one character a
 * byte.
 *
 * @param index its place among the 8-byte elements of a case, from 0
 * @param width in bytes; 0 for a number
 * @param name the short name, of at most 8 characters
 * @param label empty where it has none
 * @param missing what its user-missing values are
 * @param format number of the print format's type
 */
record RawVariable(
    int index, int width, String name, String label, MissingValues missing, int format) {
  boolean isText() {
    return width > 0;
  }
}
