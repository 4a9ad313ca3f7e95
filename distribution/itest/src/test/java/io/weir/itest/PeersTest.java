package io.weir.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;
import static org.junit.Assume.assumeTrue;

import io.weir.itest.Installation.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
  private static final int SFLOW = 16443;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static Installation installation;

  @BeforeClass
  public static void start() throws Exception {
    installation = Installation.unpack(FOLDER.newFolder("weir").toPath(), REST, 18103);
    installation.set("io.weir.collector.netflow-netflow.cfg", "port", NETFLOW);
    installation.set("io.weir.collector.netflow-ipfix.cfg", "port", 14839);
    installation.set("io.weir.collector.sflow-sflow.cfg", "port", SFLOW);
    Outcome started = installation.weir("start", "--timeout", "180");
    assertEquals(started.output(), 0, started.code());
    Boot.await("the listeners", PeersTest::listens);
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
    pmacctd("9", 19);
  }

  @Test
  public void pmacctdWithIpfix() throws Exception {
    pmacctd("10", 20);
  }

  private static void softflowd(String version, int net) throws Exception {
    assumeInstalled("softflowd");
    Path trace = trace(net);
    Outcome outcome =
        Installation.run(
            List.of("softflowd", "-d", "-r", trace.toString(), "-v", version, "-n", to(NETFLOW)));
    assertEquals(outcome.output(), 0, outcome.code());
    assertStored(net);
  }

  private static void pmacctd(String version, int net) throws Exception {
    assumeInstalled("pmacctd");
    Path config = FOLDER.newFile().toPath();
    Files.write(
        config,
        List.of(
            "pcap_savefile: " + trace(net),
            "aggregate: src_host, dst_host, src_port, dst_port, proto, tos",
            "plugins: nfprobe[it]",
            "nfprobe_receiver[it]: " + to(NETFLOW),
            "nfprobe_version[it]: " + version));
    Process probe =
        new ProcessBuilder("pmacctd", "-f", config.toString())
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.newFile())
            .start();
    try {
      assertStored(net);
    } finally {
      List<ProcessHandle> family = new ArrayList<>(probe.descendants().toList());
      family.add(probe.toHandle());
      family.forEach(ProcessHandle::destroy);
    }
  }

  private static Path trace(int net) throws Exception {
    Path trace = FOLDER.newFile().toPath();
    PacketTrace.write(trace, net);
    return trace;
  }

  private static String to(int port) {
    return "127.0.0.1:" + port;
  }

  private static void assumeInstalled(String program) {
    boolean installed =
        List.of(System.getenv("PATH").split(":", -1)).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    assumeTrue(program + " is not installed", installed);
  }

  private static void assertStored(int net) throws Exception {
    String filter = "dst%20net%20198.51." + net + ".0/24";
    String question = "flows/top?by=destinationTransportPort&last=1d&filter=" + filter;
    Boot.await(
        "the flows to 198.51." + net + ".0/24",
        () -> sum(question, "packets") >= PacketTrace.PACKETS);
    assertEquals(PacketTrace.PACKETS, sum(question, "packets"));
    assertEquals(PacketTrace.octets(), sum(question, "bytes"));
    assertEquals(PacketTrace.FLOWS, sum(question, "flows"));
    assertTrue(get("loss"), get("loss").contains("Nothing was lost."));
  }

  private static boolean listens() {
    Matcher listening = Pattern.compile("\"state\":\"listening\"").matcher(get("collectors"));
    return listening.results().count() == 3;
  }

  private static long sum(String question, String measure) {
    Matcher value = Pattern.compile("\"" + measure + "\":(\\d+)").matcher(get(question));
    return value.results().mapToLong(found -> Long.parseLong(found.group(1))).sum();
  }

  private static String get(String path) {
    URI uri = URI.create("http://127.0.0.1:" + REST + "/api/v1/" + path);
    try {
      return CLIENT.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return e.toString();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
