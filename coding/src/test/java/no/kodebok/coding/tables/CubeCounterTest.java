package no.kodebok.coding.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import no.kodebok.coding.model.Column;
import no.kodebok.coding.model.Language;
import no.kodebok.coding.model.Questionnaire;
import no.kodebok.coding.model.ResponseTable;
import no.kodebok.coding.model.Variable;
import org.junit.jupiter.api.Test;

class CubeCounterTest {
  // Several chunks, the last of them short.
  private static final int ROWS = 1_200_003;

  private final Random random = new Random(7);
  private final List<Dimension> dimensions = new ArrayList<>();
  private final Questionnaire questionnaire;
  private final Column weights;

  CubeCounterTest() {
    List<Variable> variables =
        List.of(
            Variables.variable("a", "1=A,2=B", "9=refused", null),
            Variables.variable("b", "1=A,2=B,3=C", "", null),
            Variables.variable("c"),
            Variables.variable("w"));
    questionnaire = Variables.survey("S", variables.toArray(Variable[]::new));
    dimension(variables.get(0), column("", "1", "2", "9"));
    dimension(variables.get(1), column("", "1", "2", "3"));
    String[] many = new String[301];
    for (int i = 0; i < many.length; i++) {
      many[i] = i == 0 ? "" : "v" + i;
    }
    dimension(variables.get(2), column(many));
    weights = column("", "0", "0.7", "1.3", "2");
  }

  private Column column(String... values) {
    int[] places = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      places[row] = random.nextInt(values.length);
    }
    return Column.of(List.of(values), places);
  }

  private void dimension(Variable variable, Column column) {
    dimensions.add(
        Dimension.of(
            new Field(questionnaire, variable),
            new JoinedColumns.JoinedColumn(variable, column, null),
            ROWS,
            null,
            MissingTreatment.EXCLUDE,
            Messages.ofTables(Language.NB)));
  }

  private JoinedColumns.JoinedColumn weighing() {
    return new JoinedColumns.JoinedColumn(questionnaire.variables().get(3), weights, null);
  }

  private Population population(Weighting weighting, boolean filtered) {
    BitSet counted = new BitSet(ROWS);
    for (int row = 0; row < ROWS; row++) {
      counted.set(row, weighting.times(row) > 0 && (!filtered || row % 7 != 3));
    }
    return new Population(
        JoinedColumns.load(
            (of, names) -> new ResponseTable(of, List.of(), Map.of()), questionnaire, List.of()),
        counted,
        weighting,
        ROWS,
        ROWS,
        0);
  }

  /** Every lot against rows added one by one. */
  private void assertCounts(Weighting weighting, boolean filtered) {
    Population population = population(weighting, filtered);
    List<List<Dimension>> wanted =
        List.of(
            List.of(dimensions.get(0)),
            List.of(dimensions.get(0), dimensions.get(1)),
            List.of(dimensions.get(1), dimensions.get(0)),
            List.of(dimensions.get(2), dimensions.get(1)),
            List.of(dimensions.get(2), dimensions.get(0), dimensions.get(1)));
    List<CellCube> cubes = new CubeCounter(population, wanted).count();
    for (int lot = 0; lot < wanted.size(); lot++) {
      List<Dimension> own = wanted.get(lot);
      CellCube.Adder adder = new CellCube.Adder(own.stream().map(Dimension::categories).toList());
      int[] at = new int[own.size()];
      for (int row = population.counted().nextSetBit(0);
          row >= 0;
          row = population.counted().nextSetBit(row + 1)) {
        for (int d = 0; d < at.length; d++) {
          at[d] = own.get(d).place(row);
        }
        population.addTo(adder, at, row);
      }
      CellCube expected = adder.cube();
      int[] place = new int[own.size()];
      do {
        assertEquals(expected.count(place), cubes.get(lot).count(place));
        double weight = expected.weighted(place);
        assertEquals(weight, cubes.get(lot).weighted(place), 1e-11 * weight);
        double squares = expected.squares(place);
        assertEquals(squares, cubes.get(lot).squares(place), 1e-11 * squares);
      } while (next(place, own));
    }
  }

  private static boolean next(int[] place, List<Dimension> own) {
    for (int d = place.length - 1; d >= 0; d--) {
      if (++place[d] < own.get(d).categories().size()) {
        return true;
      }
      place[d] = 0;
    }
    return false;
  }

  @Test
  void manyLotsInOnePassAreWhatEachIsAlone() {
    assertCounts(Weighting.none(), false);
    assertCounts(Weighting.none(), true);
  }

  @Test
  void weightsAndFrequenciesWeigh() {
    Field weight = new Field(questionnaire, questionnaire.variables().get(3));
    assertCounts(Weighting.sampling(weight, weighing(), ROWS), true);
    Column times = column("", "1", "2", "5");
    assertCounts(
        Weighting.frequency(
            weight, new JoinedColumns.JoinedColumn(weight.variable(), times, null), ROWS),
        false);
  }
}
