package io.weir.platform.runtime.exporter;

import io.weir.api.flow.SequenceUnit;
import java.util.Arrays;

/**
 * What a datagram said of sequences and clocks, kept until its end: a decoder may tell them in any
 * order. For one thread, used again for every datagram.
 */
public final class SequenceNotes {

  private long[] streams = new long[16];
  private SequenceUnit[] units = new SequenceUnit[16];
  private long[] numbers = new long[16];
  private int[] counts = new int[16];
  private int size;
  private long agent;
  private boolean hasClock;
  private long exportMillis;
  private long upMillis;

  /** Forgets the datagram before. */
  public void clear() {
    size = 0;
    agent = 0;
    hasClock = false;
  }

  public void sequence(long stream, SequenceUnit unit, long number, int count) {
    if (size == streams.length) {
      grow();
    }
    streams[size] = stream;
    units[size] = unit;
    numbers[size] = number;
    counts[size] = Math.max(0, count);
    size++;
  }

  /** The datagram names its exporter itself: its sequences are that one's, not the sender's. */
  public void agent(long high, long low) {
    agent = high * 31 + low;
  }

  public void clock(long export, long up) {
    hasClock = true;
    exportMillis = export;
    upMillis = up;
  }

  int size() {
    return size;
  }

  long agent() {
    return agent;
  }

  long stream(int i) {
    return streams[i];
  }

  SequenceUnit unit(int i) {
    return units[i];
  }

  long number(int i) {
    return numbers[i];
  }

  int count(int i) {
    return counts[i];
  }

  boolean hasClock() {
    return hasClock;
  }

  long exportMillis() {
    return exportMillis;
  }

  /** The uptime, negative where the datagram told none. */
  long upMillis() {
    return hasClock ? upMillis : SequenceWindow.UNKNOWN;
  }

  /** When the exporter started, by its own clock. */
  long bootMillis() {
    return exportMillis - upMillis;
  }

  private void grow() {
    streams = Arrays.copyOf(streams, size * 2);
    units = Arrays.copyOf(units, size * 2);
    numbers = Arrays.copyOf(numbers, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
  }
}
