package io.weir.collector.snmpsimulator.model;

/** Numbers that follow from a seed and a question, and otherwise look random. */
record Draw(long seed) {

  private static final long STEP = 0x9e3779b97f4a7c15L;

  long number(Topic topic, long what, long which) {
    long state = mix(seed + STEP * (topic.ordinal() + 1));
    return mix(state + STEP * what + mix(which + STEP));
  }

  /** A number from 0 to less than {@code bound}. */
  int below(int bound, Topic topic, long what, long which) {
    return (int) Math.floorMod(number(topic, what, which), (long) bound);
  }

  /** True once in so many. */
  boolean once(int in, Topic topic, long what, long which) {
    return below(in, topic, what, which) == 0;
  }

  /** The finalizer of SplitMix64. */
  private static long mix(long state) {
    long bits = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}
