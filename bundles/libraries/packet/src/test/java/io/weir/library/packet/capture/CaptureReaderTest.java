package io.weir.library.packet.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.library.packet.SharedData;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(120)
class CaptureReaderTest {

  @ParameterizedTest
  @CsvSource({
    "a1b2c3d4, BIG, 1000002000",
    "a1b2c3d4, LITTLE, 1000002000",
    "a1b23c4d, BIG, 1000000002",
    "a1b23c4d, LITTLE, 1000000002"
  })
  void pcapInEveryDialect(String magic, String order, long nanos) throws IOException {
    byte[] file = pcap(Integer.parseUnsignedInt(magic, 16), order);
    try (CaptureReader capture = CaptureReader.open(new ByteArrayInputStream(file))) {
      CapturedPacket packet = capture.next().orElseThrow();
      assertEquals(nanos, packet.timeNanos());
      assertEquals(101, packet.linkType());
      assertEquals(9, packet.originalLength());
      assertEquals(0x01020304, packet.bytes().getInt(0));
      assertEquals(4, packet.bytes().remaining());
      assertEquals(Optional.empty(), capture.next());
    }
  }

  private static byte[] pcap(int magic, String order) {
    return ByteBuffer.allocate(44)
        .order(order.equals("BIG") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
        .putInt(magic)
        .putShort((short) 2)
        .putShort((short) 4)
        .putLong(0)
        .putInt(65_535)
        .putInt(101)
        .putInt(1)
        .putInt(2)
        .putInt(4)
        .putInt(9)
        .put(new byte[] {1, 2, 3, 4})
        .array();
  }

  @Test
  void aCutFileSaysWhereAndWhatWasWanted() {
    byte[] cut = Arrays.copyOf(pcap(0xa1b2c3d4, "BIG"), 42);
    IOException error = assertThrows(IOException.class, () -> count(cut));
    assertEquals("offset 40: wanted a packet of 4 octets, got 2 and the end", error.getMessage());
    byte[] text = "no capture".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    assertEquals(
        "offset 0: wanted the magic number of pcap or pcapng, got 6e6f2063",
        assertThrows(IOException.class, () -> count(text)).getMessage());
  }

  @Test
  void aHugeLengthIsRefusedBeforeItIsRead() {
    byte[] file = pcap(0xa1b2c3d4, "BIG");
    file[32] = 0x7f;
    IOException error = assertThrows(IOException.class, () -> count(file));
    assertTrue(
        error.getMessage().startsWith("offset 40: wanted a packet of at most"), error::getMessage);
  }

  @Test
  void pcapngBlocksAreCountedAsTheirGeneratorSays() throws IOException {
    for (Path file : SharedData.captures("pcap/pcapng-test-generator")) {
      String text = Files.readString(Path.of(file.toString().replace(".pcapng", ".txt")));
      int wanted = blocks("EPB", text) + blocks("SPB", text) + blocks("PB", text);
      assertEquals(wanted, count(Files.readAllBytes(file)), file::toString);
    }
  }

  private static int blocks(String kind, String text) {
    Matcher matcher = Pattern.compile("\\s" + kind + ": (\\d+)").matcher(text);
    return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
  }

  @Test
  void malformedCapturesEndInAnErrorThatNamesThePlace() throws IOException {
    for (Path file : SharedData.captures("malformed")) {
      countOrNamePlace(Files.readAllBytes(file));
    }
  }

  @Test
  void capturesMayBeCutOrDamagedAnywhere() throws IOException {
    Random random = new Random(11);
    for (Path file : SharedData.captures("pcap/pcapng-test-generator")) {
      byte[] whole = Files.readAllBytes(file);
      for (int length = 0; length < whole.length; length += 1 + random.nextInt(3)) {
        countOrNamePlace(Arrays.copyOf(whole, length));
        byte[] damaged = whole.clone();
        damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
        countOrNamePlace(damaged);
      }
    }
  }

  private static void countOrNamePlace(byte[] file) {
    try {
      count(file);
    } catch (IOException e) {
      assertTrue(e.getMessage().matches("offset \\d+: wanted .+ got .+"), e::getMessage);
    }
  }

  private static int count(byte[] file) throws IOException {
    try (CaptureReader capture = CaptureReader.open(new ByteArrayInputStream(file))) {
      int packets = 0;
      while (capture.next().isPresent()) {
        packets++;
      }
      return packets;
    }
  }
}
