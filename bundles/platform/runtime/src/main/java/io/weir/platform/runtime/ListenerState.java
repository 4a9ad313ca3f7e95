package io.weir.platform.runtime;

import io.weir.api.collect.CollectorStatus.State;
import java.time.Instant;

/**
 * What a listener does, since when, and why.
 *
 * @param detail a sentence, empty where the state tells enough
 */
record ListenerState(State state, String detail, Instant since) {

  static ListenerState listening() {
    return new ListenerState(State.LISTENING, "", Instant.now());
  }

  /** Keeps the time of the failure before, if this is the same. */
  ListenerState failed(String why) {
    boolean same = state == State.FAILED && detail.equals(why);
    return same ? this : new ListenerState(State.FAILED, why, Instant.now());
  }

  static ListenerState starting() {
    return new ListenerState(State.STARTING, "", Instant.now());
  }

  boolean isListening() {
    return state == State.LISTENING;
  }
}
