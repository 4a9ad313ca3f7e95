package io.weir.library.packet.capture;

import io.weir.api.net.Address;
import io.weir.library.packet.PacketHeaders;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Puts IP packets together, RFC 791 section 3.2 and RFC 8200 section 4.5. The first fragment to
 * claim a place has it. Keeps a bounded number of unfinished packets, the youngest.
 */
final class FragmentReassembly {

  private static final int MAX_PENDING = 256;
  private static final int MAX_OCTETS = 65_535;
  private static final int UNIT = 8;

  private final Map<Key, Pending> pending =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Pending> eldest) {
          return size() > MAX_PENDING;
        }
      };

  /** Takes a fragment, unless it cannot be one. */
  boolean add(PacketHeaders headers, ByteBuffer octets) {
    int offset = headers.fragmentOffset() * UNIT;
    boolean last = !headers.hasMoreFragments();
    int length = octets.remaining();
    boolean fits = length > 0 && offset + length <= MAX_OCTETS && (last || length % UNIT == 0);
    if (fits) {
      pending.computeIfAbsent(Key.of(headers), unseen -> new Pending()).add(offset, octets, last);
    }
    return fits;
  }

  /** The payload of the packet that a fragment belongs to, once nothing is missing. */
  Optional<ByteBuffer> whole(PacketHeaders headers) {
    Key key = Key.of(headers);
    Pending packet = pending.get(key);
    if (packet == null || !packet.isWhole()) {
      return Optional.empty();
    }
    pending.remove(key);
    return Optional.of(ByteBuffer.wrap(packet.octets, 0, packet.length).slice());
  }

  private record Key(Address source, Address destination, long id, int protocol) {

    static Key of(PacketHeaders headers) {
      return new Key(
          new Address(headers.sourceHigh(), headers.sourceLow()),
          new Address(headers.destinationHigh(), headers.destinationLow()),
          headers.fragmentId(),
          headers.protocol());
    }
  }

  private static final class Pending {
    private byte[] octets = new byte[2048];
    private final BitSet units = new BitSet();
    private int length = -1;

    void add(int offset, ByteBuffer fragment, boolean last) {
      int end = offset + fragment.remaining();
      int firstUnit = offset / UNIT;
      int endUnit = (end + UNIT - 1) / UNIT;
      int taken = units.nextSetBit(firstUnit);
      if (taken >= 0 && taken < endUnit) {
        return;
      }
      if (octets.length < end) {
        octets = Arrays.copyOf(octets, Math.max(end, Math.min(2 * octets.length, MAX_OCTETS)));
      }
      fragment.get(fragment.position(), octets, offset, fragment.remaining());
      units.set(firstUnit, endUnit);
      if (last) {
        length = end;
      }
    }

    boolean isWhole() {
      return length >= 0 && units.nextClearBit(0) * UNIT >= length;
    }
  }
}
