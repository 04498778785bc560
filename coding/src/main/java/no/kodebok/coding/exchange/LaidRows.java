package no.kodebok.coding.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Which respondent of the project each row of a newer export is of; new ones come behind. */
final class LaidRows {
  private final int[] places;
  private final List<UUID> cases;

  /**
   * Finds the respondents.
   *
   * @param known cases of the respondents in the project, by row
   * @param caseOf makes the case of a new respondent of an id
   */
  LaidRows(SurveyTarget target, List<UUID> known, int rows, Function<String, UUID> caseOf) {
    cases = new ArrayList<>(known);
    places = new int[rows];
    for (int row = 0; row < rows; row++) {
      String id = target.ids().get(row);
      Integer place = target.rows().get(id);
      places[row] = place == null ? cases.size() : place;
      if (place == null) {
        cases.add(caseOf.apply(id));
      }
    }
  }

  /** By row of the file. */
  int[] places() {
    return places;
  }

  /** By place. */
  List<UUID> cases() {
    return cases;
  }
}
