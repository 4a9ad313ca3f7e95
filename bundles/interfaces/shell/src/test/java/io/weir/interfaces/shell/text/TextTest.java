package io.weir.interfaces.shell.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

  @Test
  void columnsAreAligned() {
    TextTable table = new TextTable().left("Name").right("Bytes");
    table.row("a", "1 B");
    table.row("länger", "999 kB");

    assertEquals(
        """
        Name     Bytes
        a          1 B
        länger  999 kB
        """,
        print(table));
  }

  @Test
  void whatAnExporterSentCannotSteerTheTerminal() {
    TextTable table = new TextTable().left("Application");
    table.row("a\u001b[31mb\r\n\u202ec\u009b");

    assertEquals("Application\na\ufffd[31mb\ufffd\ufffd\ufffdc\ufffd\n", print(table));
  }

  @Test
  void widthsAreBounded() {
    assertEquals("x".repeat(59) + "…", TextTable.printable("x".repeat(100_000)));
    assertEquals("😀".repeat(60), TextTable.printable("😀".repeat(60)));
  }

  private static String print(TextTable table) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    table.print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "0,0 B",
    "999,999 B",
    "1000,1.00 kB",
    "9994,9.99 kB",
    "9996,10.0 kB",
    "99960,100 kB",
    "999600,1.00 MB",
    "123456789012,123 GB",
    "18446744073709551615,18.4 EB",
  })
  void bytesHaveThreeDigits(BigInteger bytes, String text) {
    assertEquals(text, Quantity.bytes(bytes));
  }

  @Test
  void quantitiesHaveTheirUnit() {
    assertEquals("1.23 Gbit/s", Quantity.bitRate(1_234_000_000));
    assertEquals("12.3 %", Quantity.percent(0.1234));
    assertEquals("-1.500 s", Quantity.offset(Duration.ofMillis(-1500)));
    assertEquals("1,234,567", Quantity.count(1_234_567));
    assertEquals(
        "18,446,744,073,709,551,615", Quantity.count(new BigInteger("18446744073709551615")));
  }
}
