package no.kodebok.importers.stata;

/**
 * A characteristic: a note, or something that a program has remembered. Strings hold one character
 * a byte.
 *
 * @param variable that it is about, or {@code _dta} for the file
 * @param name such as {@code note1}
 */
record Note(String variable, String name, String content) {
  static final String FILE = "_dta";

  /** Written by a person; {@code note0} counts them. */
  boolean isNote() {
    return name.matches("note[1-9]\\d*");
  }

  boolean isCount() {
    return name.equals("note0");
  }
}
