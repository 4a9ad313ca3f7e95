package io.weir.bench.flows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.Sent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * pmacct's collectors, nfacctd and sfacctd, with an in-memory table by the usual key of a flow: a
 * new process for each trial; its table is read back with pmacct.
 */
final class PmacctCollector implements CollectorUnderTest {
  private static final int BUFFER_OCTETS = 10_240;
  private static final int SMALLEST_RECORD = 64;

  private final Path program;
  private final Path client;
  private final Scratch scratch;
  private final UdpPort port;
  private PeerProcess process;

  private PmacctCollector(Path program, Path client) throws IOException {
    this.program = program;
    this.client = client;
    port = new UdpPort(UdpPort.free());
    scratch = Scratch.create(name());
  }

  /** The collector for the protocol, if it is installed with pmacct's client. */
  static Optional<CollectorUnderTest> find(Protocol protocol) throws IOException {
    Optional<Path> program = Tool.find(protocol == Protocol.SFLOW ? "sfacctd" : "nfacctd");
    Optional<Path> client = Tool.find("pmacct");
    if (program.isEmpty() || client.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new PmacctCollector(program.get(), client.get()));
  }

  @Override
  public String name() {
    return program.getFileName().toString();
  }

  @Override
  public int port() {
    return port.number();
  }

  @Override
  public void begin() throws IOException {
    Files.deleteIfExists(table());
    Path configuration = scratch.path().resolve("conf");
    Files.writeString(configuration, configuration());
    process =
        PeerProcess.start(
            List.of(program.toString(), "-f", configuration.toString()),
            port,
            scratch.path().resolve("log"));
    process.awaitQuiet(); // the table is made after the port is bound
  }

  private Path table() {
    return scratch.path().resolve("table");
  }

  private String configuration() {
    return """
        daemonize: false
        %1$s_ip: 127.0.0.1
        %1$s_port: %2$d
        %1$s_pipe_size: 8388608
        plugins: memory[bench]
        plugin_pipe_size: 268435456
        plugin_buffer_size: %3$d
        imt_path[bench]: %4$s
        imt_buckets[bench]: 262139
        imt_mem_pools_number[bench]: 0
        imt_mem_pools_size[bench]: 4194304
        aggregate[bench]: src_host, dst_host, src_port, dst_port, proto, tos, in_iface, out_iface, \
        src_as, dst_as, flows
        """
        .formatted(name(), port.number(), BUFFER_OCTETS, table());
  }

  @Override
  public Usage usage() throws IOException {
    return process.usage();
  }

  @Override
  public void settle(Sent sent) throws IOException {
    process.awaitQuiet();
  }

  @Override
  public Stored end() throws IOException {
    String table =
        PeerProcess.run(List.of(client.toString(), "-s", "-p", table().toString(), "-O", "json"));
    process.stop("INT");
    ObjectMapper json = new ObjectMapper();
    Stored stored = Stored.NONE;
    for (String line : table.lines().filter(l -> l.startsWith("{")).toList()) {
      JsonNode row = json.readTree(line);
      stored =
          stored.plus(
              new Stored(
                  row.path("flows").asLong(),
                  row.path("packets").asLong(),
                  row.path("bytes").asLong()));
    }
    return stored;
  }

  /**
   * Its core hands records to the table in buffers, the last of which it keeps until it is full.
   */
  @Override
  public long heldBack() {
    return BUFFER_OCTETS / SMALLEST_RECORD;
  }

  @Override
  public void close() throws IOException {
    try (scratch) {
      if (process != null) {
        process.close();
      }
    }
  }
}
