package io.weir.platform.runtime;

import io.weir.api.flow.FlowCollector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * The collectors in use. One configuration may hold a name at a time; a second of the same name
 * waits until the first has gone.
 */
final class Listeners {

  private final HostServices host;
  private final NetworkAccount network;
  private final List<FlowCollector> waiting = new ArrayList<>();
  private final IdentityHashMap<FlowCollector, FlowListener> running = new IdentityHashMap<>();
  private volatile List<FlowListener> all = List.of();
  private boolean started;
  private boolean closed;

  Listeners(HostServices host, NetworkAccount network) {
    this.host = host;
    this.network = network;
  }

  synchronized void start() {
    started = true;
    startWaiting();
  }

  synchronized void add(FlowCollector collector) {
    waiting.add(collector);
    startWaiting();
  }

  private void startWaiting() {
    if (!started || closed) {
      return;
    }
    for (FlowCollector collector : List.copyOf(waiting)) {
      if (isFree(collector.name())) {
        waiting.remove(collector);
        start(collector);
      } else {
        String sentence = "collector name " + collector.name() + " is taken: this one has to wait";
        host.notices().warn(sentence, sentence, new IllegalStateException(sentence));
      }
    }
  }

  private boolean isFree(String name) {
    return running.values().stream().noneMatch(listener -> listener.name().equals(name));
  }

  private void start(FlowCollector collector) {
    String name = collector.name();
    try {
      FlowListener listener = new FlowListener(collector, network.table(name), host);
      running.put(collector, listener);
      publish();
      listener.start();
    } catch (Exception | Error e) {
      host.notices().warn("collector " + name, "collector " + name + " cannot be used", e);
    }
  }

  /** Returns when the collector and its decoder are not called any more. */
  synchronized void remove(FlowCollector collector) {
    waiting.removeIf(other -> other == collector);
    Optional.ofNullable(running.get(collector)).ifPresent(FlowListener::close);
    running.remove(collector);
    publish();
    startWaiting();
  }

  /** By name. Never waits for one that comes or goes. */
  List<FlowListener> all() {
    return all;
  }

  private void publish() {
    all = running.values().stream().sorted(Comparator.comparing(FlowListener::name)).toList();
  }

  /** Looks what the kernel dropped at every socket. */
  void countDrops() {
    all().forEach(FlowListener::countDrops);
  }

  synchronized void close() {
    closed = true;
    running.values().forEach(FlowListener::close);
    running.clear();
    waiting.clear();
    publish();
  }
}
