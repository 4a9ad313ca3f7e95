package io.weir.optimizer.trafficengineering.model;

/** How traffic on a few links changes. */
final class LinkChanges {

  private final double[] traffic;
  private final boolean[] isTouched;
  private final int[] touched;
  private int count;

  LinkChanges(Master master) {
    traffic = new double[master.links()];
    isTouched = new boolean[master.links()];
    touched = new int[master.links()];
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      traffic[touched[i]] = 0;
      isTouched[touched[i]] = false;
    }
    count = 0;
  }

  void add(int[] path, double amount) {
    for (int link : path) {
      if (!isTouched[link]) {
        isTouched[link] = true;
        touched[count++] = link;
      }
      traffic[link] += amount;
    }
  }

  /** How many links have been touched since they were cleared. */
  int count() {
    return count;
  }

  int link(int index) {
    return touched[index];
  }

  double traffic(int link) {
    return traffic[link];
  }
}
