package no.kodebok.app.bench;

import java.io.PrintWriter;
import java.util.Arrays;

/** Says how long something took, over many times. */
final class Times {
  private Times() {}

  static void report(PrintWriter out, String what, double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    out.printf(
        "%-50s min %8.3f  median %8.3f  p95 %8.3f  max %8.3f%n",
        what,
        sorted[0],
        sorted[sorted.length / 2],
        sorted[(int) Math.min(sorted.length - 1.0, Math.ceil(sorted.length * 0.95))],
        sorted[sorted.length - 1]);
  }
}
