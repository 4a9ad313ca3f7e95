package io.weir.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import io.weir.itest.Installation.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

/** Other people's exporters against the running archive: what they saw is what is stored. */
public class PeersTest {
  @ClassRule public static final TemporaryFolder FOLDER = new TemporaryFolder();

  private static final int REST = 18183;
  private static final int NETFLOW = 12155;
  private static final int IPFIX = 14839;
  private static final int SFLOW = 16443;
  private static final Rest WEIR = new Rest(REST);

  private static Installation installation;

  @BeforeClass
  public static void start() throws Exception {
    installation = Installation.unpack(FOLDER.newFolder("weir").toPath(), REST, 18103);
    installation.set("io.weir.collector.netflow-netflow.cfg", "port", NETFLOW);
    installation.set("io.weir.collector.netflow-ipfix.cfg", "port", IPFIX);
    installation.set("io.weir.collector.sflow-sflow.cfg", "port", SFLOW);
    installation.set("io.weir.collector.snmptraps-traps.cfg", "port", 11262);
    Outcome started = installation.weir("start", "--timeout", "180");
    assertEquals(started.output(), 0, started.code());
    Boot.await("the listeners", () -> WEIR.listensOn(NETFLOW, IPFIX, SFLOW));
  }

  @AfterClass
  public static void stop() throws Exception {
    if (installation != null) {
      installation.weir("stop");
    }
  }

  @Test
  public void softflowdWithNetflow5() throws Exception {
    softflowd("5", 5);
  }

  @Test
  public void softflowdWithNetflow9() throws Exception {
    softflowd("9", 9);
  }

  @Test
  public void softflowdWithIpfix() throws Exception {
    softflowd("10", 10);
  }

  @Test
  public void pmacctdWithNetflow9() throws Exception {
    nfprobe("9", 19);
  }

  @Test
  public void pmacctdWithIpfix() throws Exception {
    nfprobe("10", 20);
  }

  @Test
  public void pmacctdWithSflow() throws Exception {
    sfprobe(30);
  }

  @Test
  public void nfreplayWithNetflow5() throws Exception {
    nfreplay("5", 45);
  }

  @Test
  public void nfreplayWithNetflow9() throws Exception {
    nfreplay("9", 49);
  }

  private static void softflowd(String version, int net) throws Exception {
    Peer.assumeInstalled("softflowd");
    String trace = trace(net).toString();
    run("softflowd", "-d", "-r", trace, "-v", version, "-n", to(NETFLOW));
    assertStored(net, PacketTrace.sums());
  }

  private static void nfprobe(String version, int net) throws Exception {
    List<String> plugin =
        List.of(
            "aggregate: src_host, dst_host, src_port, dst_port, proto, tos",
            "plugins: nfprobe[it]",
            "nfprobe_receiver[it]: " + to(NETFLOW),
            "nfprobe_version[it]: " + version);
    pmacctd(trace(net), plugin, () -> assertStored(net, PacketTrace.sums()));
  }

  /** The probe keeps its last samples until more come: packets to another net push them out. */
  private static void sfprobe(int net) throws Exception {
    List<String> plugin =
        List.of("plugins: sfprobe[it]", "sampling_rate: 1", "sfprobe_receiver[it]: " + to(SFLOW));
    pmacctd(trace(net, net + 1), plugin, () -> assertStored(net, PacketTrace.frames()));
  }

  private static void nfreplay(String version, int net) throws Exception {
    Peer.assumeInstalled("nfpcapd");
    Peer.assumeInstalled("nfreplay");
    NfdumpFiles recorded = NfdumpFiles.of(trace(net), FOLDER.newFolder().toPath());
    for (Path file : recorded.files()) {
      run("nfreplay", "-r", file.toString(), "-H", "127.0.0.1", "-p", "" + NETFLOW, "-v", version);
    }
    assertStored(net, recorded.sums());
  }

  private static void pmacctd(Path trace, List<String> plugin, Peer.Action action)
      throws Exception {
    Peer.assumeInstalled("pmacctd");
    Path config = FOLDER.newFile().toPath();
    List<String> lines = new ArrayList<>(plugin);
    lines.add(0, "pcap_savefile: " + trace);
    Files.write(config, lines);
    Peer.during(List.of("pmacctd", "-f", config.toString()), FOLDER.newFile(), action);
  }

  private static void run(String... command) throws Exception {
    Outcome outcome = Installation.run(List.of(command));
    assertEquals(outcome.output(), 0, outcome.code());
  }

  private static Path trace(int... nets) throws Exception {
    Path trace = FOLDER.newFile().toPath();
    PacketTrace.write(trace, nets);
    return trace;
  }

  private static String to(int port) {
    return "127.0.0.1:" + port;
  }

  private static void assertStored(int net, Sums expected) throws Exception {
    Boot.await(
        "the flows to 198.51." + net + ".0/24", () -> stored(net).packets() >= expected.packets());
    assertEquals(expected, stored(net));
    String loss = WEIR.get("loss");
    assertTrue(loss, loss.contains("Nothing was lost."));
  }

  private static Sums stored(int net) {
    String filter = "dst%20net%20198.51." + net + ".0/24";
    String question = "flows/top?by=destinationTransportPort&last=1d&filter=" + filter;
    return new Sums(
        WEIR.sum(question, "flows"), WEIR.sum(question, "packets"), WEIR.sum(question, "bytes"));
  }
}
