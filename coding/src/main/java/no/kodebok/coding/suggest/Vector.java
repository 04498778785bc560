package no.kodebok.coding.suggest;

import java.util.Arrays;

/**
 * What a passage is told by, as numbers: the weight of each feature that it has, of length 1.
 *
 * @param features indices, rising
 */
record Vector(int[] features, float[] weights) {
  double times(double[] coefficients) {
    double sum = 0;
    for (int i = 0; i < features.length; i++) {
      sum += coefficients[features[i]] * weights[i];
    }
    return sum;
  }

  void addTo(double[] coefficients, double by) {
    for (int i = 0; i < features.length; i++) {
      coefficients[features[i]] += by * weights[i];
    }
  }

  double squaredLength() {
    double sum = 0;
    for (float weight : weights) {
      sum += weight * weight;
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Vector(int[] theirs, float[] weight)
        && Arrays.equals(features, theirs)
        && Arrays.equals(weights, weight);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(features) * 31 + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return Arrays.toString(features);
  }
}
