package io.weir.platform.runtime.inventory;

import io.weir.api.collect.ExporterStatus;
import io.weir.api.flow.ExporterId;
import io.weir.api.flow.SamplingSource;
import io.weir.api.net.Address;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes exporters as a collector sees them. */
record Sender(
    String address, String protocol, long records, Instant first, Instant last, long sampling) {

  static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  static Sender of(String address) {
    return new Sender(address, "netflow", 10, NOON, NOON.plusSeconds(100), 0);
  }

  Sender speaking(String other) {
    return new Sender(address, other, records, first, last, sampling);
  }

  Sender records(long count) {
    return new Sender(address, protocol, count, first, last, sampling);
  }

  Sender heard(Instant from, Instant to) {
    return new Sender(address, protocol, records, from, to, sampling);
  }

  Sender sampling(long interval) {
    return new Sender(address, protocol, records, first, last, interval);
  }

  ExporterStatus status() {
    return new ExporterStatus(
        new ExporterId(Address.parse(address), 0),
        protocol + "-collector",
        protocol,
        1,
        100,
        records,
        Map.of(),
        0,
        "flows",
        0,
        0,
        0,
        Optional.empty(),
        sampling,
        SamplingSource.of(0),
        0,
        first,
        last);
  }
}
