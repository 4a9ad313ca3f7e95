package io.weir.api.assign;

/** What is known of workers, with tasks added that they were given since. */
final class PlacedWorkers implements Workers {

  private final Workers known;
  private final int[] tasks;
  private final double[] work;

  PlacedWorkers(Workers known) {
    this.known = known;
    this.tasks = new int[known.count()];
    this.work = new double[known.count()];
  }

  void place(Task task, int worker) {
    tasks[worker]++;
    work[worker] += task.size();
  }

  @Override
  public int count() {
    return known.count();
  }

  @Override
  public String id(int worker) {
    return known.id(worker);
  }

  @Override
  public double speed(int worker) {
    return known.speed(worker);
  }

  @Override
  public boolean isUp(int worker) {
    return known.isUp(worker);
  }

  @Override
  public int queueLength(int worker) {
    return known.queueLength(worker) + tasks[worker];
  }

  @Override
  public double outstandingWork(int worker) {
    return known.outstandingWork(worker) + work[worker];
  }

  @Override
  public double ageSeconds() {
    return known.ageSeconds();
  }
}
