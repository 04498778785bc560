package no.kodebok.exports.sav;

/** What the values of a variable are, with the number of its print format. */
enum SavType {
  TEXT(1),
  NUMBER(5),
  DATE(20),
  DATE_TIME(22),
  TIME(21),
  MONTH(28);

  private final int format;

  SavType(int format) {
    this.format = format;
  }

  int format() {
    return format;
  }

  boolean isText() {
    return this == TEXT;
  }
}
