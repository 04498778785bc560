package no.kodebok.coding.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.kodebok.coding.codebook.CodeGroup;
import no.kodebok.coding.model.KodebokException;

/**
 * Codes as the values of one variable, in rising order. A code whose name begins with a number
 * ({@code 4}, {@code 4 – ofte}, {@code −1,5}) stands for that number. Where not all have one, codes
 * are in the order that was asked for, which is enough for a nominal or ordinal scale.
 *
 * @param places of the values in the order that was asked for, by rank
 * @param values what they stand for, rising
 * @param isNumbered whether these are the numbers in their names
 */
record ScaleValues(List<Integer> places, double[] values, boolean isNumbered) {
  private static final Pattern NUMBER =
      Pattern.compile("\\s*([-−–]?\\d{1,15}(?:[.,]\\d{1,15})?)(?![\\d\\p{L}])(?s:.*)");

  static ScaleValues of(List<CodeGroup> codes, ScaleLevel level) {
    if (codes.size() < 2) {
      throw new KodebokException(
          AgreementReason.TWO_VALUES_NEEDED,
          "A scale has two values or more. Name its codes with --codes, such as 'Skala/*'.");
    }
    List<Double> numbers = new ArrayList<>();
    for (CodeGroup code : codes) {
      String name = code.path().names().getLast();
      Matcher number = NUMBER.matcher(name);
      if (number.matches()) {
        numbers.add(number(number.group(1)));
      } else if (level.isMeasured()) {
        throw new KodebokException(
            AgreementReason.VALUE_WITHOUT_NUMBER.with(code.path().toString()),
            "The name of \""
                + code.path()
                + "\" does not begin with a number, which values of an interval or ratio scale"
                + " need.");
      }
    }
    return numbers.size() == codes.size()
        ? byNumber(codes, numbers, level)
        : inOrder(codes.size());
  }

  private static double number(String written) {
    return Double.parseDouble(
        written.replace(',', '.').replace('−', '-').replace('–', '-'));
  }

  private static ScaleValues inOrder(int count) {
    List<Integer> places = new ArrayList<>();
    double[] values = new double[count];
    for (int place = 0; place < count; place++) {
      places.add(place);
      values[place] = place + 1;
    }
    return new ScaleValues(List.copyOf(places), values, false);
  }

  private static ScaleValues byNumber(
      List<CodeGroup> codes, List<Double> numbers, ScaleLevel level) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < numbers.size(); place++) {
      places.add(place);
    }
    places.sort(Comparator.comparing(numbers::get));
    double[] values = new double[places.size()];
    for (int rank = 0; rank < values.length; rank++) {
      values[rank] = numbers.get(places.get(rank));
      if (rank > 0 && values[rank] == values[rank - 1]) {
        throw new KodebokException(
            AgreementReason.VALUES_ALIKE.with(
                codes.get(places.get(rank - 1)).path().toString(),
                codes.get(places.get(rank)).path().toString()),
            "\""
                + codes.get(places.get(rank - 1)).path()
                + "\" and \""
                + codes.get(places.get(rank)).path()
                + "\" stand for the same number. Values of a scale differ.");
      }
    }
    if (level == ScaleLevel.RATIO && values[0] < 0) {
      throw new KodebokException(
          AgreementReason.RATIO_BELOW_ZERO.with(codes.get(places.getFirst()).path().toString()),
          "\""
              + codes.get(places.getFirst()).path()
              + "\" is below 0, which values of a ratio scale are not.");
    }
    return new ScaleValues(List.copyOf(places), values, true);
  }
}
