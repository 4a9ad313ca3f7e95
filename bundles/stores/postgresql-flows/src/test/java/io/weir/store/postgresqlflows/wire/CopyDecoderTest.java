package io.weir.store.postgresqlflows.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowField;
import io.weir.api.net.Address;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages as PostgreSQL's manual describes them: "COPY", section "Binary Format". */
class CopyDecoderTest {

  private final CopyDecoder decoder =
      new CopyDecoder(List.of(FlowField.PROTOCOL, FlowField.SOURCE_ADDRESS, FlowField.OCTETS));

  private static ByteBuffer begin() {
    return ByteBuffer.allocate(200)
        .put("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1))
        .putInt(0)
        .putInt(0);
  }

  private static byte[] message(ByteBuffer octets) {
    byte[] written = new byte[octets.position()];
    octets.flip().get(written);
    return written;
  }

  private static void inet(ByteBuffer octets, int family, byte... address) {
    octets.putInt(4 + address.length).put((byte) family).put((byte) (8 * address.length));
    octets.put((byte) 0).put((byte) address.length).put(address);
  }

  @Test
  void rowsFollowTheHeader() {
    long[] row = new long[decoder.width()];
    ByteBuffer first = begin().putShort((short) 3).putInt(8).putLong(17);
    inet(first, 2, (byte) 192, (byte) 0, (byte) 2, (byte) 1);
    assertTrue(decoder.read(message(first.putInt(8).putLong(-5)), row));
    assertArrayEquals(new long[] {17, 0, Address.mapped(0xc0000201), -5}, row);

    ByteBuffer next = ByteBuffer.allocate(100).putShort((short) 3).putInt(-1);
    inet(next, 3, ByteBuffer.allocate(16).putLong(0x2001_0db8L << 32).putLong(9).array());
    assertTrue(decoder.read(message(next.putInt(-1)), row));
    assertArrayEquals(new long[] {0, 0x2001_0db8L << 32, 9, 0}, row);

    ByteBuffer nothing = ByteBuffer.allocate(100).putShort((short) 3);
    nothing.putInt(-1).putInt(-1).putInt(-1);
    assertTrue(decoder.read(message(nothing), row));
    assertArrayEquals(new long[4], row);
    assertFalse(decoder.read(new byte[] {-1, -1}, row));
  }

  @Test
  void noRowsAreReadAsNone() {
    assertFalse(decoder.read(message(begin().putShort((short) -1)), new long[4]));
  }

  @Test
  void otherColumnsAreRefused() {
    byte[] message = message(begin().putShort((short) 1).putInt(-1));
    assertThrows(IllegalArgumentException.class, () -> decoder.read(message, new long[4]));
    List<FlowField> texts = List.of(FlowField.USER_NAME);
    assertThrows(IllegalArgumentException.class, () -> new CopyDecoder(texts));
  }

  @Test
  void addressesTakeTwoPlaces() {
    assertEquals(1, decoder.at(FlowField.SOURCE_ADDRESS));
    assertEquals(3, decoder.at(FlowField.OCTETS));
    assertEquals(4, decoder.width());
  }
}
