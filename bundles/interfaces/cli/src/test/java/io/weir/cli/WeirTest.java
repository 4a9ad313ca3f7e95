package io.weir.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeirTest {

  @Test
  void helpGoesToStandardOutput() {
    for (Run run : List.of(Run.of("--help"), Run.of("help"), Run.of("decode", "--help"))) {
      assertEquals(0, run.code());
      assertTrue(run.out().startsWith("Usage: weir decode"), run.out());
      assertEquals("", run.err());
    }
  }

  @Test
  void anUnknownCommandGetsOneSentence() {
    assertEquals(
        new Run(
            2,
            "",
            "weir: wanted a command of [decode, encrypt, optimize, route, assign], got 'encode'\n"),
        Run.of("encode"));
    assertEquals(
        new Run(
            2,
            "",
            "weir: wanted a command of [decode, encrypt, optimize, route, assign], got ''\n"),
        Run.of());
  }

  @Test
  void unknownOptionsGetOneSentence() {
    assertEquals(
        "weir: wanted --summary, --json, --verbose, --exporter=ADDRESS or FILE, got '--fast'\n",
        Run.of("decode", "--fast", "x").err());
    assertEquals("weir: wanted at least one FILE to decode, got none\n", Run.of("decode").err());
    assertEquals(
        "weir: wanted an IPv4 or IPv6 address, got 'me' after --exporter=\n",
        Run.of("decode", "--exporter=me", "x").err());
    assertEquals(2, Run.of("decode", "--json", "x").code());
  }

  @Test
  void aBrokenPipeEndsQuietly() {
    assertEquals("0 ", runInto("Broken pipe"));
  }

  @Test
  void aFullDiskIsNamed() {
    assertEquals(
        "1 weir: cannot write the results: No space left on device\n",
        runInto("No space left on device"));
  }

  private static String runInto(String fault) {
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int octet) throws IOException {
            throw new IOException(fault);
          }
        };
    byte[] manyFlows = ("script:" + "f".repeat(10_000)).getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
    Console console = new Console(new ByteArrayInputStream(manyFlows), failing, errors);
    return Weir.run(List.of("decode", "-"), console) + " " + err.toString(StandardCharsets.UTF_8);
  }
}
