package io.weir.tck;

import io.weir.api.assign.Task;
import io.weir.api.assign.Workers;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Workers in a state that was drawn at random; readable until it {@linkplain #expire expires}. */
final class RandomWorkers implements Workers {

  private static final int MOST = 12;

  private final double[] speed;
  private final boolean[] up;
  private final int[] queue;
  private final double[] work;
  private final double age;
  private boolean expired;

  RandomWorkers(SplittableRandom random) {
    this(random, random.nextInt(MOST + 1), random.nextDouble());
  }

  /** So many workers, each of them up with this probability. */
  RandomWorkers(SplittableRandom random, int count, double upShare) {
    this.speed = new double[count];
    this.up = new boolean[count];
    this.queue = new int[count];
    this.work = new double[count];
    this.age = random.nextBoolean() ? 0 : random.nextDouble();
    boolean alike = random.nextBoolean();
    for (int i = 0; i < count; i++) {
      speed[i] = alike ? 1 : Math.pow(10, random.nextDouble(-3, 9));
      up[i] = random.nextDouble() < upShare;
      queue[i] = random.nextInt(4);
      work[i] = queue[i] == 0 ? 0 : size(random);
    }
  }

  static double size(SplittableRandom random) {
    return random.nextInt(10) == 0 ? 0 : Math.pow(10, random.nextDouble(-6, 12));
  }

  /** A task for some of them, or for all. */
  Task task(long id, SplittableRandom random) {
    if (random.nextBoolean()) {
      return Task.anywhere(id, size(random));
    }
    Set<String> somewhere = new TreeSet<>();
    IntStream.range(0, MOST)
        .filter(i -> random.nextInt(3) == 0)
        .forEach(i -> somewhere.add("w" + i));
    return new Task(id, size(random), Optional.of(somewhere));
  }

  boolean isAnyFor(Task task) {
    return IntStream.range(0, up.length).anyMatch(worker -> accepts(worker, task));
  }

  /** Whether one that accepts the task has something to do. */
  boolean isAnyAtWorkFor(Task task) {
    return IntStream.range(0, up.length)
        .anyMatch(worker -> accepts(worker, task) && queue[worker] > 0);
  }

  /** From here on, reading is a fault. */
  void expire() {
    expired = true;
  }

  private void read() {
    if (expired) {
      throw new IllegalStateException("wanted the workers read during the call, got that later");
    }
  }

  @Override
  public int count() {
    read();
    return up.length;
  }

  @Override
  public String id(int worker) {
    read();
    return "w" + worker;
  }

  @Override
  public double speed(int worker) {
    read();
    return speed[worker];
  }

  @Override
  public boolean isUp(int worker) {
    read();
    return up[worker];
  }

  @Override
  public int queueLength(int worker) {
    read();
    return queue[worker];
  }

  @Override
  public double outstandingWork(int worker) {
    read();
    return work[worker];
  }

  @Override
  public double ageSeconds() {
    read();
    return age;
  }
}
