package io.weir.collector.netflow.wire;

import io.weir.api.flow.ExporterId;
import io.weir.api.net.Address;
import io.weir.library.packet.Decapsulation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A decoder and what it said. */
final class Feed {

  static final ExporterId EXPORTER = new ExporterId(Address.parse("192.0.2.1"), 0);

  final NetflowDecoder decoder;
  final RecordingSink sink = new RecordingSink();

  Feed(Set<Decapsulation> decapsulations) {
    decoder = new NetflowDecoder(Limits.STANDARD, decapsulations);
  }

  Feed() {
    this(Set.of());
  }

  static Feed of(Path folder, List<String> files) throws IOException {
    return new Feed().files(folder, files);
  }

  Feed files(Path folder, List<String> files) throws IOException {
    for (String file : files) {
      for (byte[] datagram : Captures.datagrams(folder.resolve(file))) {
        datagram(datagram);
      }
    }
    return this;
  }

  void datagram(byte[] octets) {
    decoder.decode(ByteBuffer.wrap(octets), EXPORTER, sink);
  }

  /** Prints what files hold; for a look at a capture. */
  public static void main(String[] files) throws IOException {
    Feed feed = of(Path.of(""), List.of(files));
    feed.sink.records.forEach(
        record ->
            System.out.println(
                record.protocol()
                    + " "
                    + record.observationDomain()
                    + " "
                    + record.template()
                    + (record.options() ? " options " : " ")
                    + record.elements()));
    feed.sink.rows().forEach(row -> System.out.println(row.values()));
    System.out.println(feed.sink.errors + " " + feed.sink.parked + " " + feed.sink.sequences);
  }
}
