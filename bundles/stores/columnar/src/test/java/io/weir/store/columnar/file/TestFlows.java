package io.weir.store.columnar.file;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.TimeRange;
import io.weir.api.store.StoreException;
import io.weir.store.columnar.query.QueryEngine;
import io.weir.store.columnar.query.QueryLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Flows that tell which they are: numbered from 0, one each millisecond. */
final class TestFlows {

  static final long START = Instant.parse("2026-01-02T03:04:05Z").toEpochMilli();

  private TestFlows() {}

  /** Some flows from a number on, with a column in every encoding. */
  static FlowBatch from(long first, int rows) {
    FlowBatch batch = new FlowBatch(rows);
    batch.extend(rows);
    for (int row = 0; row < rows; row++) {
      long number = first + row;
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = START + number;
      batch.writeNumbers(FlowField.FLOW_LABEL)[row] = number;
      batch.writeNumbers(FlowField.VLAN)[row] = 100;
      batch.writeHighs(FlowField.EXPORTER)[row] = 0;
      batch.writeLows(FlowField.EXPORTER)[row] = 0xffff_0a00_0001L + (number % 3 << 16);
      batch.writeHighs(FlowField.SOURCE_ADDRESS)[row] = number % 10 == 0 ? 0x2001_0db8L << 32 : 0;
      batch.writeLows(FlowField.SOURCE_ADDRESS)[row] =
          number % 10 == 0 ? number * 0x9e37_79b9_7f4a_7c15L : 0xffff_0000_0000L + number;
      batch.writeNumbers(FlowField.OCTETS)[row] = number * 7;
      batch.writeNumbers(FlowField.SAMPLING_INTERVAL)[row] = 10;
      batch.writeNumbers(FlowField.SCALED_OCTETS)[row] = number * 70;
      batch.writeTexts(FlowField.APPLICATION_NAME)[row] = number % 2 == 0 ? "even" : "odd";
    }
    batch.seal();
    return batch;
  }

  /** Whether a flow is as {@link #from} made it. */
  static boolean isIntact(FlowRecord flow) {
    long number = flow.number(FlowField.FLOW_LABEL);
    return FlowRecord.of(from(number, 1), 0).equals(flow);
  }

  /** Every flow of a log, newest first. */
  static List<FlowRecord> all(FlowLog log) throws StoreException {
    try (QueryEngine queries =
        new QueryEngine(log, new QueryLimits(1, Duration.ofMinutes(1), 1000))) {
      TimeRange range =
          new TimeRange(Instant.ofEpochMilli(START), Instant.ofEpochMilli(START + 1_000_000_000L));
      return queries.find(new FlowQuery(range, FlowFilter.ALL, FlowQuery.MAX_LIMIT));
    }
  }
}
