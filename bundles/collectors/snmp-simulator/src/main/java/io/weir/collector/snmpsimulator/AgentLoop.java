package io.weir.collector.snmpsimulator;

import io.weir.collector.snmpsimulator.agent.Instances;
import io.weir.collector.snmpsimulator.agent.Misbehaviour;
import io.weir.collector.snmpsimulator.agent.Outcome;
import io.weir.collector.snmpsimulator.agent.Responder;
import io.weir.collector.snmpsimulator.agent.StrayInstances;
import io.weir.collector.snmpsimulator.mib.DeviceView;
import io.weir.collector.snmpsimulator.model.Network;
import java.io.Closeable;
import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** One thread that answers for many agents. Holds the buffers of one datagram each way. */
final class AgentLoop implements Closeable {

  private static final int LARGEST_DATAGRAM = 65_535;

  /** Datagrams of one agent before the others have their turn. */
  private static final int MOST_IN_A_ROW = 64;

  private static final int LOSES_ONE_IN = 3;

  private final Network network;
  private final LongSupplier clock;
  private final AgentCounters counters;
  private final Responder responder;
  private final DeviceView view;
  private final Map<Misbehaviour, Instances> stray = new EnumMap<>(Misbehaviour.class);
  private final LateAnswers late = new LateAnswers();
  private final SplittableRandom random = new SplittableRandom(1);
  private final ByteBuffer in = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
  private final ByteBuffer out = ByteBuffer.allocateDirect(LARGEST_DATAGRAM);
  private final byte[] message = new byte[LARGEST_DATAGRAM];
  private final Selector selector;

  /**
   * Takes the agents' channels over for reading; {@link #run} answers.
   *
   * @param clock milliseconds since {@link Network#ORIGIN}
   */
  AgentLoop(
      Network network,
      String community,
      LongSupplier clock,
      List<Agent> agents,
      AgentCounters counters)
      throws IOException {
    this.network = network;
    this.clock = clock;
    this.counters = counters;
    responder = new Responder(community);
    view = new DeviceView(network);
    stray.put(Misbehaviour.LOOPING, new StrayInstances(view, DeviceView.aliasToName()));
    stray.put(Misbehaviour.BACKWARDS, new StrayInstances(view, StrayInstances.backwards()));
    stray.put(Misbehaviour.DUPLICATE_INDEX, new StrayInstances(view, StrayInstances.duplicate()));
    selector = Selector.open();
    for (Agent each : agents) {
      each.channel().register(selector, SelectionKey.OP_READ, each);
    }
  }

  /** Answers until closed. */
  void run() throws IOException {
    try {
      while (selector.isOpen()) {
        selector.select(this::serve, late.millisToNext(System.nanoTime()));
        sendLate();
      }
    } catch (ClosedSelectorException e) {
      // Closed while it waited: the end.
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
  }

  private void serve(SelectionKey key) {
    Agent agent = (Agent) key.attachment();
    try {
      for (int i = 0; i < MOST_IN_A_ROW; i++) {
        in.clear();
        SocketAddress from = agent.channel().receive(in);
        if (from == null) {
          return;
        }
        in.flip();
        receive(agent, from);
      }
    } catch (IOException e) {
      counters.lost();
    }
  }

  private void receive(Agent agent, SocketAddress from) {
    int length = in.remaining();
    in.get(message, 0, length);
    long now = clock.getAsLong();
    view.set(agent.device(), now);
    Instances instances =
        agent.misbehaviour().isEmpty()
            ? view
            : stray.getOrDefault(agent.misbehaviour().get(), view);
    Outcome outcome = responder.answer(message, length, instances, agent.size());
    counters.received(outcome);
    if (outcome != Outcome.ANSWERED) {
      return;
    }
    if (staysSilent(agent, now)) {
      counters.withheld();
    } else {
      answer(agent, from);
    }
  }

  private boolean staysSilent(Agent agent, long now) {
    return agent.is(Misbehaviour.SILENT)
        || (agent.is(Misbehaviour.LOSSY) && random.nextInt(LOSES_ONE_IN) == 0)
        || network.restarts().isSilent(agent.device(), now);
  }

  private void answer(Agent agent, SocketAddress to) {
    out.clear().put(responder.response(), 0, responder.responseLength()).flip();
    agent.misbehaviour().ifPresent(this::spoil);
    if (!agent.is(Misbehaviour.SLOW)) {
      send(agent, to, out, responder.variables());
      return;
    }
    long due = System.nanoTime() + agent.delayMillis() * 1_000_000L;
    if (!late.add(due, agent, to, out, responder.variables())) {
      counters.lost();
    }
  }

  private void spoil(Misbehaviour misbehaviour) {
    switch (misbehaviour) {
      case TRUNCATED -> out.limit(out.limit() / 2);
      case WRONG_REQUEST_ID -> {
        int last = responder.requestIdEnd() - 1;
        out.put(last, (byte) (out.get(last) ^ 0x55));
      }
      case GARBAGE -> {
        for (int i = 0; i < out.limit(); i++) {
          out.put(i, (byte) random.nextInt());
        }
      }
      default -> {}
    }
  }

  private void sendLate() {
    long now = System.nanoTime();
    while (late.hasDue(now)) {
      LateAnswers.Late one = late.take();
      send(one.agent(), one.to(), one.octets(), one.variables());
    }
  }

  /** The kernel takes a datagram whole, or not at all where its buffer is full. */
  private void send(Agent agent, SocketAddress to, ByteBuffer octets, int variables) {
    try {
      if (agent.channel().send(octets, to) > 0) {
        counters.sent(variables);
      } else {
        counters.lost();
      }
    } catch (IOException e) {
      counters.lost();
    }
  }
}
