package io.weir.collector.snmpsimulator;

import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.util.PriorityQueue;
import java.util.Queue;

/** Answers of slow agents until it is time to send them: a bounded number. For one thread. */
final class LateAnswers {

  /** An answer with the time at which it is due, by {@link System#nanoTime}. */
  record Late(long due, Agent agent, SocketAddress to, ByteBuffer octets, int variables) {}

  private static final int MOST = 2_048;

  private final Queue<Late> waiting =
      new PriorityQueue<>((one, other) -> Long.signum(one.due() - other.due()));

  /** Takes a copy of an answer; false if too many wait. */
  boolean add(long due, Agent agent, SocketAddress to, ByteBuffer octets, int variables) {
    if (waiting.size() == MOST) {
      return false;
    }
    ByteBuffer copy = ByteBuffer.allocate(octets.remaining()).put(octets).flip();
    return waiting.add(new Late(due, agent, to, copy, variables));
  }

  boolean hasDue(long now) {
    return !waiting.isEmpty() && waiting.peek().due() - now <= 0;
  }

  /** The first that is due. */
  Late take() {
    return waiting.remove();
  }

  /** Milliseconds until the next is due, at least 1; 0 if none waits. */
  long millisToNext(long now) {
    return waiting.isEmpty() ? 0 : Math.max(1, (waiting.peek().due() - now + 999_999) / 1_000_000);
  }
}
