package no.kodebok.coding.tables;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers in data: with decimal comma or point. */
public final class Numbers {
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+)(?:[eE][-+]?[0-9]{1,3})?");
  private static final int LONGEST = 60;

  private Numbers() {}

  /** The number, if the text is one and finite. */
  public static OptionalDouble parse(String text) {
    if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(text.replace(',', '.'));
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }
}
