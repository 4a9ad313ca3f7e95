package io.weir.optimizer.assignment.model.simulation;

/**
 * What a worker tells of itself when something changes there.
 *
 * @param waitingWork the estimates of the tasks that wait
 * @param runningWork the estimate of the task it works on; 0 if on none
 * @param runningSince when it has begun that
 */
record WorkerNews(
    boolean up, int tasks, double waitingWork, double runningWork, double runningSince) {

  static final WorkerNews IDLE = new WorkerNews(true, 0, 0, 0, 0);
  static final WorkerNews DOWN = new WorkerNews(false, 0, 0, 0, 0);

  /** Work that is left at a time, if the estimate is right. */
  double work(double time, double speed) {
    double done = speed * Math.max(0, time - runningSince);
    return waitingWork + Math.max(0, runningWork - done);
  }
}
