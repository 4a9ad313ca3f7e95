package io.weir.bench.flows;

import io.weir.bench.generator.Protocol;
import io.weir.bench.generator.Sent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * nfdump's collectors, nfcapd and sfcapd: a new process for each trial; its files are read back
 * with nfdump.
 */
final class NfdumpCollector implements CollectorUnderTest {
  private static final String RECEIVE_BUFFER = "16777216";
  private static final int ROTATE_SECONDS = 3600;
  private static final int LONGEST_TRIAL = 30; // 130 octets a flow on disk

  private final Path program;
  private final Path nfdump;
  private final Scratch scratch;
  private final UdpPort port;
  private Path files;
  private PeerProcess process;

  private NfdumpCollector(Path program, Path nfdump) throws IOException {
    this.program = program;
    this.nfdump = nfdump;
    port = new UdpPort(UdpPort.free());
    scratch = Scratch.create(name());
    files = scratch.path();
  }

  /** The collector for the protocol, if it is installed with nfdump. */
  static Optional<CollectorUnderTest> find(Protocol protocol) throws IOException {
    Optional<Path> program = Tool.find(protocol == Protocol.SFLOW ? "sfcapd" : "nfcapd");
    Optional<Path> nfdump = Tool.find("nfdump");
    if (program.isEmpty() || nfdump.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new NfdumpCollector(program.get(), nfdump.get()));
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
    files = scratch.emptyFolder("files");
    List<String> command =
        List.of(
            program.toString(),
            "-b",
            "127.0.0.1",
            "-p",
            Integer.toString(port.number()),
            "-w",
            files.toString(),
            "-t",
            Integer.toString(ROTATE_SECONDS),
            "-B",
            RECEIVE_BUFFER,
            "-I",
            "bench");
    process = PeerProcess.start(command, port, scratch.path().resolve("log"));
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
    process.stop("TERM");
    // Every stored record is read, one line for each IP protocol comes out.
    String lines =
        PeerProcess.run(
            List.of(
                nfdump.toString(),
                "-q",
                "-N",
                "-R",
                files.toString(),
                "-A",
                "proto",
                "-o",
                "fmt:%fl %pkt %byt"));
    Matcher line = Pattern.compile("(?m)^\\s*(\\d+)\\s+(\\d+)\\s+(\\d+)\\s*$").matcher(lines);
    Stored stored = Stored.NONE;
    while (line.find()) {
      stored =
          stored.plus(
              new Stored(
                  Long.parseLong(line.group(1)),
                  Long.parseLong(line.group(2)),
                  Long.parseLong(line.group(3))));
    }
    return stored;
  }

  @Override
  public int longestTrial() {
    return LONGEST_TRIAL;
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
