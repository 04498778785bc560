package no.kodebok.exports.sav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Missing codes are declared as SPSS can hold them, and no answer is ever declared missing. */
class MissingPlanTest {
  @Test
  void threeStandByThemselves() {
    MissingPlan plan = MissingPlan.of(Set.of(7.0, 8.0, 9.0), Set.of(1.0, 2.0));
    assertNull(plan.range());
    assertEquals(3, plan.count());
  }

  @Test
  void moreBecomeARangeAndOneBesideIt() {
    MissingPlan plan = MissingPlan.of(Set.of(91.0, 92.0, 93.0, 94.0, -1.0), Set.of(1.0, 2.0));
    assertEquals(new MissingPlan.Range(91, 94), plan.range());
    assertEquals(-3, plan.count());
    assertEquals(Set.of(), plan.left());
  }

  @Test
  void noAnswerIsEverMissing() {
    Random random = new Random(11);
    for (int i = 0; i < 2_000; i++) {
      Set<Double> missing = new HashSet<>();
      Set<Double> valid = new HashSet<>();
      for (int code = 0; code < 14; code++) {
        if (random.nextInt(3) == 0) {
          (random.nextBoolean() ? missing : valid).add((double) code);
        }
      }
      MissingPlan plan = MissingPlan.of(missing, valid);
      for (double number : valid) {
        assertTrue(!declared(plan, number), plan + " with " + valid);
      }
      for (double number : missing) {
        assertTrue(declared(plan, number) != plan.left().contains(number), plan + "");
      }
      assertTrue(plan.single().size() <= (plan.range() == null ? 3 : 1));
    }
  }

  private static boolean declared(MissingPlan plan, double number) {
    MissingPlan.Range range = plan.range();
    return plan.single().contains(number)
        || (range != null && range.low() <= number && number <= range.high());
  }
}
