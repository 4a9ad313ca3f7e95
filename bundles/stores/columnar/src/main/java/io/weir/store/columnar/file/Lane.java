package io.weir.store.columnar.file;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowField.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * What is stored as one column: a field, or one half of an address.
 *
 * <p>On disk a lane is known by a checksum of its field's element name, so that files outlive a new
 * order of {@link FlowField}.
 */
public final class Lane {

  private static final FlowField[] FIELDS = FlowField.values();
  private static final Lane[] NUMBERS = new Lane[FIELDS.length];
  private static final Lane[] HIGHS = new Lane[FIELDS.length];
  private static final List<Lane> ALL = new ArrayList<>();
  private static final Map<Long, Lane> BY_ID = new HashMap<>();

  static {
    for (FlowField field : FIELDS) {
      NUMBERS[field.ordinal()] = register(new Lane(field, false, ALL.size()));
      if (field.kind() == Kind.ADDRESS) {
        HIGHS[field.ordinal()] = register(new Lane(field, true, ALL.size()));
      }
    }
  }

  private final FlowField field;
  private final boolean high;
  private final int index;
  private final int nameHash;

  private Lane(FlowField field, boolean high, int index) {
    this.field = field;
    this.high = high;
    this.index = index;
    CRC32C crc = new CRC32C();
    crc.update(field.elementName().getBytes(StandardCharsets.US_ASCII));
    this.nameHash = (int) crc.getValue();
  }

  private static Lane register(Lane lane) {
    ALL.add(lane);
    if (BY_ID.put(id(lane.nameHash, lane.high), lane) != null) {
      throw new AssertionError("two fields share the checksum of " + lane.field.elementName());
    }
    return lane;
  }

  private static long id(int nameHash, boolean high) {
    return (long) nameHash << 1 | (high ? 1 : 0);
  }

  /** Every lane that this version knows, by {@link #index()}. */
  public static List<Lane> all() {
    return ALL;
  }

  /** The only lane of a field, or the last eight octets of an address. */
  public static Lane of(FlowField field) {
    return NUMBERS[field.ordinal()];
  }

  /** The first eight octets of an address. */
  public static Lane high(FlowField field) {
    Lane lane = HIGHS[field.ordinal()];
    if (lane == null) {
      throw new IllegalArgumentException(field + " is not an address");
    }
    return lane;
  }

  /** Empty for a field of a version that this one does not know. */
  static Optional<Lane> find(int nameHash, boolean high) {
    return Optional.ofNullable(BY_ID.get(id(nameHash, high)));
  }

  /** The values of a batch in this lane, which must not be text. */
  long[] values(FlowBatch batch) {
    if (high) {
      return batch.highs(field);
    }
    return field.kind() == Kind.ADDRESS ? batch.lows(field) : batch.numbers(field);
  }

  public FlowField field() {
    return field;
  }

  public boolean isHigh() {
    return high;
  }

  boolean isText() {
    return field.kind() == Kind.TEXT;
  }

  /** From 0 on, without gaps, in this process only. */
  public int index() {
    return index;
  }

  int nameHash() {
    return nameHash;
  }

  @Override
  public String toString() {
    return field.elementName() + (high ? " (first half)" : "");
  }
}
