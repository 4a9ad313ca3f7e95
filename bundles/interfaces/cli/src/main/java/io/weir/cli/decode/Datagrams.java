package io.weir.cli.decode;

import io.weir.api.flow.ExporterId;
import io.weir.api.flow.FlowDecoder;
import io.weir.api.flow.FlowProtocol;
import io.weir.api.net.Address;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Gives each datagram to the protocol that knows it: one decoder each for the whole run. */
final class Datagrams {

  private static final int MAX_EXPORTERS = 100_000;

  private final RecordSink sink;
  private final Tally tally;
  private final boolean verbose;
  private final List<FlowProtocol> protocols = new ArrayList<>();
  private final Map<FlowProtocol, FlowDecoder> decoders = new LinkedHashMap<>();
  private final Map<Address, ExporterId> exporters = new HashMap<>();

  Datagrams(RecordSink sink, Tally tally, boolean verbose) {
    this.sink = sink;
    this.tally = tally;
    this.verbose = verbose;
    ServiceLoader.load(FlowProtocol.class).forEach(protocols::add);
    protocols.sort(Comparator.comparing(FlowProtocol::name));
  }

  /** A datagram of a capture: most of what flies by there is something else. */
  void fromCapture(String file, long packet, Address source, long timeNanos, ByteBuffer payload) {
    String place = file + ": packet " + packet;
    if (!decode(place, exporter(source), timeNanos / 1_000_000, payload) && verbose) {
      sink.complain(place, "no known protocol");
    }
  }

  /** A datagram that somebody took for one of a known protocol. */
  void alone(String file, Address source, ByteBuffer payload) {
    if (!decode(file, exporter(source), System.currentTimeMillis(), payload)) {
      sink.complain(file, "no known protocol");
    }
  }

  private boolean decode(String place, ExporterId exporter, long millis, ByteBuffer payload) {
    tally.datagram();
    for (FlowProtocol protocol : protocols) {
      if (protocol.accepts(payload)) {
        FlowDecoder decoder = decoders.computeIfAbsent(protocol, FlowProtocol::newDecoder);
        sink.begin(place, protocol.name(), exporter, millis);
        decode(decoder, payload, exporter);
        return true;
      }
    }
    tally.unknown();
    return false;
  }

  /** A decoder that breaks its promise costs the rest of its datagram. */
  private void decode(FlowDecoder decoder, ByteBuffer payload, ExporterId exporter) {
    int start = payload.position();
    try {
      decoder.decode(payload, exporter, sink);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      sink.failed(e, payload.position() - start);
    }
  }

  /**
   * The same object for the same sender, as decoders want it; forgets all when they are too many.
   */
  private ExporterId exporter(Address address) {
    if (exporters.size() >= MAX_EXPORTERS) {
      exporters.clear();
    }
    return exporters.computeIfAbsent(address, sender -> new ExporterId(sender, 0));
  }

  void countTemplates() {
    decoders
        .values()
        .forEach(decoder -> decoder.templates().forEach(known -> tally.template(known.protocol())));
  }
}
