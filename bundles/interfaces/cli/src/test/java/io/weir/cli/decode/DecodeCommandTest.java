package io.weir.cli.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.cli.Run;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecodeCommandTest {

  @TempDir Path directory;

  @Test
  void everyKindOfValueHasItsForm() throws IOException {
    String file = file("k.bin", ascii("script:k"));
    assertEquals(
        new Run(
            0,
            "{\"_protocol\":\"script1\",\"_exporter\":\"0.0.0.0\",\"_observationDomain\":7,"
                + "\"_template\":256,\"octetDeltaCount\":9223372036854775807,"
                + "\"packetDeltaCount\":18446744073709551615,\"absoluteError\":0.25,"
                + "\"relativeError\":\"NaN\",\"dataRecordsReliability\":true,"
                + "\"flowStartMilliseconds\":\"2026-01-31T10:00:00.120Z\","
                + "\"sourceIPv4Address\":\"192.0.2.1\","
                + "\"interfaceName\":\"Zürich \\\"1\\\"\\u000a\\u0000😀\\ud83d\","
                + "\"mplsLabel\":[1,\"a\",[{\"b\":false}]],\"9:12235\":\"0a0b\"}\n",
            ""),
        Run.of("decode", file));
  }

  @Test
  void datagramsComeInTheOrderGivenFromOneExporter() throws IOException {
    String one = file("one.bin", ascii("script:f"));
    String two = file("two.bin", ascii("script:o"));
    String start =
        "{\"_protocol\":\"script1\",\"_exporter\":\"2001:db8::1\",\"_observationDomain\":7,";
    assertEquals(
        start
            + "\"_template\":257,\"_options\":true,\"samplingInterval\":100}\n"
            + start
            + "\"_template\":256,\"datagram\":2}\n",
        Run.of("decode", "--exporter=2001:db8::1", two, one).out());
  }

  @Test
  void aCaptureNamesItsSendersAndPackets() throws IOException {
    String file = file("c.pcap", pcap("script:f", "other", "script:e", "script:f"));
    String flow =
        "{\"_protocol\":\"script1\",\"_exporter\":\"192.0.2.9\",\"_observationDomain\":7,";
    assertEquals(
        new Run(
            0,
            flow
                + "\"_template\":256,\"datagram\":1}\n"
                + flow
                + "\"_template\":256,\"datagram\":3}\n",
            "weir: " + file + ": packet 3: offset 7: bad_letter\n"),
        Run.of("decode", file));
    assertEquals(
        "weir: " + file + ": packet 2: offset 0: no known protocol",
        Run.of("decode", "--verbose", file).err().lines().findFirst().orElseThrow());
  }

  @Test
  void standardInputMayBeEither() throws IOException {
    assertEquals(1, Run.with(ascii("script:f"), "decode", "-").out().lines().count());
    assertEquals(2, Run.with(pcap("script:f", "script:f"), "decode", "-").out().lines().count());
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestGoesOn() throws IOException {
    String absent = directory.resolve("absent").toString();
    String good = file("good.bin", ascii("script:f"));
    Run run = Run.of("decode", absent, directory.toString(), good);
    assertEquals(1, run.code());
    assertEquals(1, run.out().lines().count());
    assertEquals(
        "weir: "
            + absent
            + ": No such file or directory\n"
            + "weir: "
            + directory
            + ": Is a directory\n",
        run.err());
  }

  @Test
  void aCaptureThatIsCutOffIsDecodedUpToThere() throws IOException {
    byte[] whole = pcap("script:f", "script:f");
    String file = file("cut.pcap", Arrays.copyOf(whole, whole.length - 1));
    Run run = Run.of("decode", file);
    assertEquals(1, run.code());
    assertEquals(1, run.out().lines().count());
    assertTrue(run.err().startsWith("weir: " + file + ": offset "), run.err());
  }

  @Test
  void aDatagramOfNoProtocolIsNamed() throws IOException {
    for (byte[] content : new byte[][] {{}, {1}, ascii("hello")}) {
      String file = file("odd.bin", content);
      assertEquals(
          new Run(0, "", "weir: " + file + ": offset 0: no known protocol\n"),
          Run.of("decode", file));
    }
    String large = file("large.bin", new byte[70_000]);
    assertEquals(
        new Run(
            1,
            "",
            "weir: "
                + large
                + ": offset 0: wanted a capture, or one UDP payload of at most 65535 octets,"
                + " got more octets and no capture's magic number\n"),
        Run.of("decode", large));
  }

  @Test
  void aDecoderThatBreaksItsPromiseCostsItsDatagram() throws IOException {
    String broken = file("broken.bin", ascii("script:fxf"));
    String good = file("good.bin", ascii("script:wwwwwwwwwf"));
    Run run = Run.of("decode", broken, good);
    assertEquals(2, run.out().lines().count());
    assertEquals(
        "weir: " + broken + ": offset 0: decoder_failed: java.lang.IllegalStateException: broken\n",
        run.err());
  }

  @Test
  void whatWaitsForATemplateIsNamedAtTheEnd() throws IOException {
    String waiting = file("p.bin", ascii("script:pprp"));
    assertEquals(
        new Run(0, "", "weir: script: no template came for 2 data sets of 80 octets\n"),
        Run.of("decode", waiting));
  }

  @Test
  void aSummaryCounts() throws IOException {
    String file = file("s.pcap", pcap("script:ffo", "other", "script:es", "script:ee"));
    assertEquals(
        """
        version             flows      options    templates
        script1                 2            1            1

        protocol        datagrams     counters  parked sets
        script                  3            1            0
          error bad_letter                                  3
        unknown                 1
        """,
        Run.of("decode", "--summary", file).out());
    assertEquals(
        "{\"datagrams\":4,\"unknownDatagrams\":1,"
            + "\"records\":{\"script1\":{\"flows\":2,\"options\":1,\"templates\":1}},"
            + "\"protocols\":{\"script\":{\"datagrams\":3,\"samples\":1,\"parkedSets\":0,"
            + "\"parkedOctets\":0,\"errors\":{\"bad_letter\":3}}}}\n",
        Run.of("decode", "--summary", "--json", file).out());
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(directory.resolve(name), content).toString();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** A capture of raw IPv4 (link type 101): from 192.0.2.9, a datagram for each payload. */
  private static byte[] pcap(String... payloads) {
    ByteBuffer file = ByteBuffer.allocate(4096).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(0xa1b2c3d4).putShort((short) 2).putShort((short) 4);
    file.putInt(0).putInt(0).putInt(65_535).putInt(101);
    for (String payload : payloads) {
      int length = 28 + payload.length();
      file.putInt(1_790_000_000).putInt(0).putInt(length).putInt(length);
      file.order(ByteOrder.BIG_ENDIAN);
      file.putShort((short) 0x4500).putShort((short) length).putInt(0).putInt(0x40110000);
      file.putInt(0xc0000209).putInt(0xc0000201);
      file.putShort((short) 50_000).putShort((short) 2055);
      file.putShort((short) (8 + payload.length())).putShort((short) 0);
      file.put(ascii(payload)).order(ByteOrder.LITTLE_ENDIAN);
    }
    return Arrays.copyOf(file.array(), file.position());
  }
}
