package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.agent.Outcome;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What agents have done since their start. Thread-safe. */
final class AgentCounters {

  private final Map<Outcome, LongAdder> received = new EnumMap<>(Outcome.class);
  private final LongAdder sent = new LongAdder();
  private final LongAdder variables = new LongAdder();
  private final LongAdder withheld = new LongAdder();
  private final LongAdder lost = new LongAdder();

  AgentCounters() {
    for (Outcome each : Outcome.values()) {
      received.put(each, new LongAdder());
    }
  }

  void received(Outcome outcome) {
    received.get(outcome).increment();
  }

  void sent(int variablesSent) {
    sent.increment();
    variables.add(variablesSent);
  }

  void withheld() {
    withheld.increment();
  }

  void lost() {
    lost.increment();
  }

  /** Datagrams of one kind. */
  long datagrams(Outcome outcome) {
    return received.get(outcome).sum();
  }

  long datagrams() {
    return received.values().stream().mapToLong(LongAdder::sum).sum();
  }

  long answers() {
    return sent.sum();
  }

  /** Variables in the answers. */
  long variables() {
    return variables.sum();
  }

  /** Requests that a bad or restarting agent left without an answer, as it is meant to. */
  long unanswered() {
    return withheld.sum();
  }

  /** Answers that the kernel did not take, or that had no room to wait in. */
  long answersLost() {
    return lost.sum();
  }
}
