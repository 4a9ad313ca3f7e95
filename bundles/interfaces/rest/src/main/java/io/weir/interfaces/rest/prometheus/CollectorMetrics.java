package io.weir.interfaces.rest.prometheus;

import io.weir.api.collect.CollectorStatus;
import java.util.List;

/** One set for each listener. */
final class CollectorMetrics {

  private CollectorMetrics() {}

  static void add(List<CollectorStatus> collectors, Exposition out) {
    for (CollectorStatus collector : collectors) {
      Labels labels =
          Labels.of("collector", collector.name()).and("protocol", collector.protocol());
      boolean listening = collector.state() == CollectorStatus.State.LISTENING;
      out.gauge("weir_collector_up", "1 where the listener listens.", labels, listening ? 1 : 0);
      out.counter(
          "weir_collector_datagrams_total", "Datagrams received.", labels, collector.datagrams());
      out.counter("weir_collector_bytes_total", "Bytes received.", labels, collector.octets());
      out.counter(
          "weir_collector_refused_datagrams_total",
          "Datagrams of senders that are not allowed.",
          labels,
          collector.refused());
      out.counter(
          "weir_collector_kernel_drops_total",
          "Datagrams that the kernel dropped at the socket.",
          labels,
          collector.kernelDrops());
      out.gauge(
          "weir_collector_receive_buffer_bytes",
          "Socket buffer that the kernel granted.",
          labels,
          collector.receiveBufferBytes());
    }
  }
}
