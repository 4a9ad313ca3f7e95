package io.weir.bench.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class DemoCommandTest {
  private final StringWriter out = new StringWriter();

  private int demo(FakeWeir weir) throws IOException {
    CommandLine line = new CommandLine(new DemoCommand());
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    return line.execute(
        "--once",
        "--seconds=2",
        "--rest=" + weir.restAddress(),
        "--netflow-port=" + weir.port(0),
        "--ipfix-port=" + weir.port(1),
        "--sflow-port=" + weir.port(2));
  }

  @Test
  void endsWellWhenEveryFlowIsStored() throws IOException {
    try (FakeWeir weir = new FakeWeir(0)) {
      assertEquals(0, demo(weir), out::toString);
    }
    String text = out.toString().replaceAll(" +", " ");
    assertTrue(text.contains("flows sent was stored."), text);
    assertTrue(text.contains("10.0.0.1 10.0.0.2 12.3 MB 9,000 12"), text);
    assertTrue(text.contains("127.1.0.6 office switch sflow"), text);
    assertTrue(text.contains("{buffer-full=3}"), text);
    assertTrue(text.contains("12 devices, 288 interfaces, 28 neighbours"), text);
    assertTrue(text.contains("core-01 Hu1/0/1 -- core-02 100GE1/0/2 96 %"), text);
    assertTrue(text.contains("Hu1/0/1 in 1.00 MB 2.00 MB rate off by about 2×"), text);
    assertTrue(text.contains("/api/v1/exporters"), text);
  }

  @Test
  void saysHowManyAreMissing() throws IOException {
    try (FakeWeir weir = new FakeWeir(2)) {
      assertEquals(1, demo(weir), out::toString);
    }
    assertTrue(out.toString().contains("the ledger says where the other 20 went."), out::toString);
  }
}
