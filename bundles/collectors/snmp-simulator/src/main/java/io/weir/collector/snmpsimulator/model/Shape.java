package io.weir.collector.snmpsimulator.model;

/** How traffic goes up and down in a day: a weight for each quarter of an hour, and their sums. */
enum Shape {
  /** People at work. */
  OFFICE(13, 5),
  /** People at home. */
  EVENING(20.5, 6),
  /** Machines. */
  STEADY(3, 30);

  static final int QUARTERS = 96;
  static final long QUARTER = 900_000;
  static final long DAY = QUARTERS * QUARTER;
  static final int LEAST = 10;
  static final int MOST = 100;

  @SuppressWarnings("Immutable") // written by the constructor alone, and not given away
  private final int[] weights = new int[QUARTERS];

  @SuppressWarnings("Immutable") // written by the constructor alone, and not given away
  private final int[] before = new int[QUARTERS + 1];

  /**
   * A bell over the day.
   *
   * @param peak its hour
   * @param width in hours
   */
  Shape(double peak, double width) {
    for (int i = 0; i < QUARTERS; i++) {
      double away = Math.abs(i / 4.0 - peak);
      double hours = Math.min(away, 24 - away) / width;
      weights[i] = LEAST + (int) ((MOST - LEAST) * Math.exp(-hours * hours));
      before[i + 1] = before[i] + weights[i];
    }
  }

  int weight(int quarter) {
    return weights[quarter];
  }

  /** The sum of the weights before a quarter of the day; of all, with {@link #QUARTERS}. */
  int before(int quarter) {
    return before[quarter];
  }
}
