package io.weir.api.flow;

import java.util.List;

/**
 * One key and all its measures.
 *
 * @param key a value per field of the query, as in {@link FlowRecord#values()}; never missing
 * @param bytes octets, scaled by sampling
 * @param packets packets, scaled by sampling
 * @param flows flow records
 * @param rawBytes octets as exported
 * @param rawPackets packets as exported
 */
public record TopEntry(
    List<Object> key, long bytes, long packets, long flows, long rawBytes, long rawPackets) {

  public TopEntry {
    key = List.copyOf(key);
  }

  public long measure(Measure measure) {
    return switch (measure) {
      case BYTES -> bytes;
      case PACKETS -> packets;
      case FLOWS -> flows;
      case RAW_BYTES -> rawBytes;
      case RAW_PACKETS -> rawPackets;
    };
  }
}
