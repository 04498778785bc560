package no.kodebok.importers.stata;

import java.util.Optional;
import no.kodebok.importers.dataset.NumberCode;

/** How the values of a variable are stored. */
enum StorageType {
  BYTE(1),
  INT(2),
  LONG(4),
  FLOAT(4),
  DOUBLE(8),
  TEXT(0),
  /** A reference to a text of any length. */
  LONG_TEXT(8);

  private static final int LETTERS = 26;
  private static final long FLOAT_MISSING = 0x7f000000L;
  private static final int FLOAT_STEP = 11;
  private static final long DOUBLE_MISSING = 0x7fe0000000000000L;
  private static final int DOUBLE_STEP = 40;

  private final int width;

  StorageType(int width) {
    this.width = width;
  }

  /** In bytes; that of a short text stands with its variable. */
  int width() {
    return width;
  }

  boolean isNumber() {
    return this != TEXT && this != LONG_TEXT;
  }

  /** The one that a type number of the releases up to 115 means. */
  static Optional<StorageType> ofOld(int number) {
    return switch (number) {
      case 251 -> Optional.of(BYTE);
      case 252 -> Optional.of(INT);
      case 253 -> Optional.of(LONG);
      case 254 -> Optional.of(FLOAT);
      case 255 -> Optional.of(DOUBLE);
      default -> number >= 1 && number <= 244 ? Optional.of(TEXT) : Optional.empty();
    };
  }

  /** The one that a type number of the releases from 117 on means. */
  static Optional<StorageType> ofTagged(int number) {
    return switch (number) {
      case 65530 -> Optional.of(BYTE);
      case 65529 -> Optional.of(INT);
      case 65528 -> Optional.of(LONG);
      case 65527 -> Optional.of(FLOAT);
      case 65526 -> Optional.of(DOUBLE);
      case 32768 -> Optional.of(LONG_TEXT);
      default -> number >= 1 && number <= 2045 ? Optional.of(TEXT) : Optional.empty();
    };
  }

  /**
   * Which missing value a number is: 0 for system missing, 1 to 26 for .a to .z, -1 for none. What
   * lies beyond .z is system missing too.
   */
  int missing(long bits) {
    long letter =
        switch (this) {
          case BYTE -> bits - 101;
          case INT -> bits - 32741;
          case LONG -> bits - 2147483621L;
          case FLOAT -> steps(bits, FLOAT_MISSING, FLOAT_STEP);
          case DOUBLE -> steps(bits, DOUBLE_MISSING, DOUBLE_STEP);
          case TEXT, LONG_TEXT -> -1;
        };
    if (letter < 0) {
      return Double.isFinite(number(bits)) ? -1 : 0;
    }
    return letter <= LETTERS ? (int) letter : 0;
  }

  /** Missing values lie above all positive numbers; negative ones have a negative sign bit. */
  private static long steps(long bits, long missing, int step) {
    return bits < missing ? -1 : (bits - missing) >> step;
  }

  /** The value of a valid number. */
  double number(long bits) {
    return switch (this) {
      case FLOAT -> Float.intBitsToFloat((int) bits);
      case DOUBLE -> Double.longBitsToDouble(bits);
      case BYTE, INT, LONG, TEXT, LONG_TEXT -> bits;
    };
  }

  /** The code of a valid number. */
  String code(long bits) {
    return this == FLOAT
        ? NumberCode.of(Float.intBitsToFloat((int) bits))
        : NumberCode.of(number(bits));
  }
}
