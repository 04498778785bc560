package no.kodebok.coding.suggest;

/** What a passage is told by, as numbers: the weight of each feature that it has. */
final class Vector {
  private final int[] features;
  private final float[] weights;

  /**
   * A vector.
   *
   * @param features their places
   * @param weights one for each
   */
  Vector(int[] features, float[] weights) {
    this.features = features;
    this.weights = weights;
  }

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
}
