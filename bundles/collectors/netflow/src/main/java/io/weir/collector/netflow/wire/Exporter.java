package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.net.Address;

/** What is known of one exporter. */
final class Exporter {

  /** Stands for one that tells nothing about itself. */
  static final Exporter NONE = new Exporter(new ExporterId(Address.UNSPECIFIED, 0));

  final ExporterId id;
  final LongMap<Domain> domains = new LongMap<>();
  final LongMap<String> interfaces = new LongMap<>();
  final LongMap<String> applications = new LongMap<>();

  /** Of all domains, for flows of a domain that told nothing. */
  final Samplers samplers = new Samplers();

  int templates;

  /** Roughly what all this takes in memory. */
  long weight = 512;

  Exporter(ExporterId id) {
    this.id = id;
  }
}
