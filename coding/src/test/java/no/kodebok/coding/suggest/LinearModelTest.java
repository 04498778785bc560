package no.kodebok.coding.suggest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.kodebok.coding.model.Progress;
import org.junit.jupiter.api.Test;

class LinearModelTest {
  private static Vector point(double x, double y) {
    return new Vector(new int[] {0, 1, 2}, new float[] {(float) x, (float) y, 1});
  }

  private static double objective(double[] w, List<Vector> points, boolean[] has) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      sum += 0.5 * w[k] * w[k];
    }
    for (int i = 0; i < has.length; i++) {
      double slack = Math.max(0, 1 - (has[i] ? 1 : -1) * points.get(i).times(w));
      sum += slack * slack;
    }
    return sum;
  }

  @Test
  void separablePointsAreSeparated() {
    Random random = new Random(1);
    List<Vector> points = new ArrayList<>();
    boolean[] has = new boolean[200];
    for (int i = 0; i < has.length; i++) {
      has[i] = i % 2 == 0;
      double shift = has[i] ? 2 : -2;
      points.add(point(shift + random.nextDouble(), random.nextGaussian()));
    }
    LinearModel model = LinearModel.train(points, has, Progress.NONE);
    for (int i = 0; i < has.length; i++) {
      assertEquals(has[i], model.score(points.get(i)) > 0);
    }
  }

  /** The primal objective of the paper: no step from the solution makes it clearly smaller. */
  @Test
  void whatIsFoundIsTheLeastOfTheObjective() {
    Random random = new Random(2);
    List<Vector> points = new ArrayList<>();
    boolean[] has = new boolean[60];
    for (int i = 0; i < has.length; i++) {
      has[i] = i % 2 == 0;
      points.add(point((has[i] ? 0.5 : -0.5) + random.nextGaussian(), random.nextGaussian()));
    }
    LinearModel model = LinearModel.train(points, has, Progress.NONE);
    double[] w = model.coefficients();
    double found = objective(w, points, has);
    for (int k = 0; k < 3; k++) {
      for (double step : new double[] {-0.1, 0.1}) {
        double[] moved = w.clone();
        moved[k] += step;
        assertTrue(objective(moved, points, has) > found);
      }
    }
  }

  @Test
  void theIntervalOfAShareIsThatOfNewcombesTable() {
    // Newcombe (1998), Statistics in Medicine 17, table I, method 3.
    Share share = new Share(81, 263);
    assertEquals(0.2553, share.low(), 0.0001);
    assertEquals(0.3662, share.high(), 0.0001);
    assertEquals(0.0, new Share(0, 20).low(), 1e-12);
    assertEquals(0.1611, new Share(0, 20).high(), 0.0001);
  }
}
