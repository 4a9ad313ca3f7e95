package io.weir.bench.snmp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class SnmpCommandTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return new CommandLine(new SnmpCommand())
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(args);
  }

  @ParameterizedTest
  @CsvSource({
    "--rounds, 0",
    "--period, 9",
    "--devices, 0",
    "--devices, 65001",
    "--interfaces, 11",
    "--bad, much",
    "--bad, 101%",
    "--kinds, lazy",
    "--restart-every, 1"
  })
  void refusesInWordsBeforeAnythingStarts(String option, String value) {
    assertEquals(2, run(option, value));
    String said = err.toString();
    assertTrue(said.startsWith("wanted ") && said.contains(" got "), said);
  }

  @Test
  void explainsItself() {
    assertEquals(0, run("--help"));
    assertTrue(out.toString().contains("--restart-every"), out.toString());
    assertTrue(out.toString().contains("Exit code 1"), out.toString());
  }
}
