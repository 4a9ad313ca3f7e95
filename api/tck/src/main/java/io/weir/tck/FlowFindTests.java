package io.weir.tck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link FlowStoreTck} promises of finding flows. */
abstract class FlowFindTests extends FlowStoreFixture {

  @Test
  void everyFieldComesBackAsItWasStored() throws Exception {
    FlowBatch batch = new RandomFlows(1).batch(2000, BASE.toEpochMilli(), 60_000);
    keep(batch);
    assertSameFlows(
        FlowRow.of(batch).stream().map(FlowRow::record).toList(), find(all(), FlowFilter.ALL));
  }

  @Test
  void numbersKeepAllSixtyFourBits() throws Exception {
    for (FlowField field : FlowField.values()) {
      if (field.kind() == FlowField.Kind.NUMBER) {
        release(store);
        store = createStore();
        keep(numbers(field, 0, 1, Long.MAX_VALUE, Long.MIN_VALUE, -1));
        List<Long> got =
            find(all(), FlowFilter.ALL).stream().map(flow -> flow.number(field)).toList();
        assertEquals(List.of(-1L, Long.MIN_VALUE, Long.MAX_VALUE, 1L, 0L), got, field.toString());
      }
    }
  }

  @Test
  void addressesOfBothFamiliesStayApart() throws Exception {
    FlowBatch batch = new FlowBatch(4);
    batch.extend(4);
    batch.writeNumbers(FlowField.COLLECTION_TIME);
    List<Address> addresses =
        List.of(
            Address.UNSPECIFIED,
            Address.parse("1.2.3.4"),
            new Address(0, 0x0102_0304L),
            Address.parse("2001:db8::102:304"));
    for (int row = 0; row < 4; row++) {
      batch.writeNumbers(FlowField.COLLECTION_TIME)[row] = BASE.toEpochMilli();
      batch.writeHighs(FlowField.SOURCE_ADDRESS)[row] = addresses.get(row).high();
      batch.writeLows(FlowField.SOURCE_ADDRESS)[row] = addresses.get(row).low();
    }
    batch.seal();
    keep(batch);
    Set<Address> got = new HashSet<>();
    find(all(), FlowFilter.ALL).forEach(flow -> got.add(flow.address(FlowField.SOURCE_ADDRESS)));
    assertEquals(new HashSet<>(addresses), got);
    assertEquals(1, find(all(), FlowFilter.parse("src net 0.0.0.0/0")).size());
  }

  @Test
  void theNewestFlowsComeFirst() throws Exception {
    keep(at(10, 20, 30));
    keep(at(5, 15, 40));
    assertEquals(List.of(40L, 30L, 20L, 15L, 10L, 5L), times(find(all(), FlowFilter.ALL)));
  }

  @Test
  void theLimitTakesTheNewest() throws Exception {
    keep(at(10, 20, 30));
    keep(at(5, 15, 40));
    List<FlowRecord> got = store.find(new FlowQuery(all(), FlowFilter.ALL, 2));
    assertEquals(List.of(40L, 30L), times(got));
  }

  @Test
  void theNewestFlowsThatMatchComeFirstFromManyBatches() throws Exception {
    for (int batch = 0; batch < 50; batch++) {
      store.append(at(batch * 100L, batch * 100L + 50));
    }
    store.commit();
    FlowFilter second = FlowFilter.parse("src port 1");
    List<FlowRecord> got = store.find(new FlowQuery(all(), second, 3));
    assertEquals(List.of(4950L, 4850L, 4750L), times(got));
  }

  @Test
  void aRangeIncludesItsStartAndExcludesItsEnd() throws Exception {
    keep(at(9, 10, 11, 19, 20, 21));
    assertEquals(List.of(19L, 11L, 10L), times(find(range(10, 20), FlowFilter.ALL)));
    assertEquals(List.of(), find(range(12, 19), FlowFilter.ALL));
    assertEquals(List.of(), find(range(-5000, 9), FlowFilter.ALL));
    assertEquals(List.of(), find(range(22, 5000), FlowFilter.ALL));
  }

  @Test
  void aRangeMayCrossHours() throws Exception {
    keep(at(29_999, 30_000, 30_001, 3_630_000));
    assertEquals(List.of(30_000L, 29_999L), times(find(range(29_999, 30_001), FlowFilter.ALL)));
    assertEquals(4, find(all(), FlowFilter.ALL).size());
  }

  @Test
  void everyFieldCanBeFiltered() throws Exception {
    NaiveFlows naive = new NaiveFlows();
    RandomFlows flows = new RandomFlows(2);
    for (int i = 0; i < 3; i++) {
      FlowBatch batch = flows.batch(700, BASE.toEpochMilli(), 60_000);
      naive.append(batch);
      keep(batch);
    }
    int found = 0;
    for (FlowFilter filter : FilterSamples.ofEveryField()) {
      List<FlowRecord> wanted = naive.find(new FlowQuery(all(), filter, FlowQuery.MAX_LIMIT));
      assertSameFlows(wanted, find(all(), filter));
      found += wanted.isEmpty() ? 0 : 1;
    }
    assertTrue(found > FlowField.values().length, "the filters should find something");
  }

  @Test
  void aMissingColumnIsZeroToAFilter() throws Exception {
    keep(at(1, 2));
    assertEquals(2, find(all(), FlowFilter.parse("dst port 0")).size());
    assertEquals(2, find(all(), FlowFilter.parse("proto 0 and not proto tcp")).size());
    FlowFilter unspecified =
        new FlowFilter.Within(FlowField.DESTINATION_ADDRESS, new Prefix(Address.UNSPECIFIED, 128));
    assertEquals(2, find(all(), unspecified).size());
    assertEquals(2, find(all(), new FlowFilter.TextIs(FlowField.USER_NAME, "")).size());
  }

  @Test
  void filtersCombine() throws Exception {
    keep(numbers(FlowField.DESTINATION_PORT, 53, 80, 443, 8080));
    assertEquals(2, find(all(), FlowFilter.parse("port 53 or port 443")).size());
    assertEquals(1, find(all(), FlowFilter.parse("port > 80 and not port >= 8080")).size());
    assertEquals(List.of(), find(all(), new FlowFilter.Or(Collections.emptyList())));
  }
}
