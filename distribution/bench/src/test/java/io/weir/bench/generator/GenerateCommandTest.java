package io.weir.bench.generator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class GenerateCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    CommandLine line = new CommandLine(new GenerateCommand());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    return line.execute(args);
  }

  @Test
  void printsTheSumsAsJson() throws IOException {
    try (Receiver receiver = new Receiver()) {
      String to = "127.0.0.1:" + receiver.address().getPort();
      assertEquals(
          0, run("--protocol", "v9", "--to", to, "--seconds", "0.2", "--json", "--pool", "64"));
    }
    JsonNode json = new ObjectMapper().readTree(out.toString());
    long sum = 0;
    for (JsonNode exporter : json.get("exporters")) {
      sum += exporter.get("octets").asLong();
    }
    assertEquals("v9", json.get("protocol").asText());
    assertEquals(16, json.get("exporters").size());
    assertEquals(json.get("octets").asLong(), sum);
    assertTrue(json.get("records").asLong() > 0);
  }

  @Test
  void refusesOtherMachinesUnlessAllowed() {
    assertEquals(2, run("--to", "192.0.2.1:2055"));
    assertTrue(err.toString().contains("wanted a loopback address (or --allow-remote)"));
  }

  @Test
  void saysWhatWasWanted() {
    assertEquals(2, run("--to", "127.0.0.1"));
    assertTrue(err.toString().contains("wanted HOST:PORT, got '127.0.0.1'"));
    assertEquals(2, run("--to", "127.0.0.1:70000"));
    assertTrue(err.toString().contains("wanted a port from 1 to 65535, got 70000"));
    assertEquals(2, run("--exporters", "0"));
    assertTrue(err.toString().contains("wanted 1 to 16384 exporters, got 0"));
    assertEquals(2, run("--ipv6", "101"));
    assertTrue(err.toString().contains("wanted an IPv6 share of 0 to 100 %, got 101"));
    assertEquals(2, run("--sampling", "20000"));
    assertTrue(err.toString().contains("wanted a sampling interval of 1 to 16383, got 20000"));
  }
}
