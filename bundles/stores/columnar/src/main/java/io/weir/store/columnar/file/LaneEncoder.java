package io.weir.store.columnar.file;

/** Chooses how a lane of numbers is stored, by its values, and stores it. */
final class LaneEncoder {

  /** Columns at least this wide may be worth a list of exceptions. */
  private static final int PATCHABLE_WIDTH = 5;

  /** An address of the other family has a high half of zero, a low half close to this. */
  private static final long IPV4_MAPPED = 0xffff_0000_0000L;

  private final Output header;
  private final Output data;
  private final ValueDictionary dictionary = new ValueDictionary();

  LaneEncoder(Output header, Output data) {
    this.header = header;
    this.data = data;
  }

  /**
   * Stores the lane.
   *
   * @return whether there was anything to store: zeros are not
   */
  boolean encode(Lane lane, LaneParts parts, int rows) {
    if (parts.isConstant()) {
      if (parts.first() != 0) {
        Column.putConstant(header, lane, parts.first());
      }
      return parts.first() != 0;
    }
    LaneStatistics statistics = LaneStatistics.of(parts);
    int width = statistics.width();
    if (width > 1 && dictionary.fill(parts)) {
      encodeDictionary(lane, parts, rows, statistics);
    } else if (width >= PATCHABLE_WIDTH) {
      encodePatched(lane, parts, rows, statistics);
    } else {
      encodeOffsets(lane, parts, rows, statistics);
    }
    return true;
  }

  /** Says that the lane is a {@link ScaledCount}; its sum is all that is stored. */
  boolean encodeProduct(Lane lane, LaneParts parts) {
    Column.put(header, lane, Encoding.PRODUCT, 0, 0, LaneStatistics.of(parts));
    Column.putData(header, data.size(), 0, 0, 0);
    return true;
  }

  private void encodeOffsets(Lane lane, LaneParts parts, int rows, LaneStatistics statistics) {
    int from = data.size();
    parts.pack(statistics.min(), statistics.width(), data, rows);
    Column.put(header, lane, Encoding.OFFSET, statistics.width(), statistics.min(), statistics);
    putData(from, 0);
  }

  private void encodeDictionary(Lane lane, LaneParts parts, int rows, LaneStatistics statistics) {
    int from = data.size();
    for (int i = 0; i < dictionary.size(); i++) {
      data.putLong(dictionary.value(i));
    }
    int at = data.extend(rows);
    for (int part = 0; part < parts.count(); part++) {
      dictionary.encode(parts.values(part), parts.size(part), data.bytes(), at);
      at += parts.size(part);
    }
    Column.put(header, lane, Encoding.DICTIONARY, 1, 0, statistics);
    putData(from, dictionary.size());
  }

  private void encodePatched(Lane lane, LaneParts parts, int rows, LaneStatistics statistics) {
    PatchPlan plan = PatchPlan.of(parts, rows, commonBase(lane, statistics));
    if (plan.octets() >= (long) rows * statistics.width()) {
      encodeOffsets(lane, parts, rows, statistics);
      return;
    }
    int from = data.size();
    parts.pack(plan.base(), plan.width(), data, rows);
    plan.putExceptions(parts, data);
    Column.put(header, lane, Encoding.PATCHED, plan.width(), plan.base(), statistics);
    putData(from, plan.exceptions());
  }

  private static long commonBase(Lane lane, LaneStatistics statistics) {
    return switch (lane.field().kind()) {
      case ADDRESS -> lane.isHigh() ? 0 : IPV4_MAPPED;
      default -> statistics.min();
    };
  }

  private void putData(int from, int entries) {
    Column.putData(header, from, data.size() - from, data.checksum(from), entries);
  }
}
