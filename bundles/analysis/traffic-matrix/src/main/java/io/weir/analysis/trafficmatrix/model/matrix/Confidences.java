package io.weir.analysis.trafficmatrix.model.matrix;

/**
 * How far volumes can be relied on. What flows tell has their confidence, as far as the counters
 * agree. What was concluded has at most {@link #HIGHEST}: if it has a link for itself, that link's
 * counter has measured it; if it is a small part of each link it crosses, it is little better than
 * the gravity model's guess. Both are worth the less, the worse the matrix explains the loads.
 */
final class Confidences {

  private static final double HIGHEST = 0.9;
  private static final double GUESSED = 0.3;
  private static final double WITHOUT_LOADS = 0.2;

  private final double[] volumes;
  private final double[] parts;
  private final double fit;
  private final boolean loads;

  Confidences(Evidence evidence, Routes routes, Observations observations, double[] volumes) {
    this.volumes = volumes;
    this.loads = evidence.hasLoads();
    this.parts = new double[volumes.length];
    double[] rows = observations.of(volumes);
    double[] inverse = new double[routes.links()];
    for (int link = 0; link < inverse.length; link++) {
      inverse[link] = rows[link] > 0 ? 1 / rows[link] : 0;
    }
    routes.strongest(inverse, parts);
    this.fit = fit(observations, rows);
  }

  /** 1 where all readings are explained, 0 where as much is wrong as was counted. */
  private static double fit(Observations observations, double[] rows) {
    double wrong = 0;
    double all = 0;
    for (int row = 0; row < rows.length; row++) {
      wrong += Math.abs(rows[row] - observations.value(row));
      all += observations.value(row);
    }
    return all > 0 ? Math.max(0, 1 - wrong / all) : 1;
  }

  double of(int pair, Prior prior) {
    double volume = volumes[pair];
    double measured = prior.measured(pair);
    double agreed = Math.min(volume, measured);
    double trusted = agreed * prior.belief(pair) + (volume - agreed) * concluded(pair);
    return Math.min(1, trusted / Math.max(volume, measured));
  }

  private double concluded(int pair) {
    if (!loads) {
      return WITHOUT_LOADS;
    }
    double part = Math.min(1, parts[pair] * volumes[pair]);
    return fit * (GUESSED + (HIGHEST - GUESSED) * part);
  }
}
