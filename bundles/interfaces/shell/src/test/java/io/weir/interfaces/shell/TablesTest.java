package io.weir.interfaces.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.weir.api.collect.LedgerLine;
import io.weir.api.collect.StoreDelivery;
import io.weir.api.flow.FieldSelection;
import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import io.weir.library.view.CollectionAnswers;
import io.weir.library.view.FlowsRequest;
import io.weir.library.view.KnownInterfaces;
import io.weir.library.view.LossAnswer;
import io.weir.library.view.Options;
import io.weir.library.view.SeriesRequest;
import io.weir.library.view.TopRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an operator reads, against a store with one conversation in it. */
class TablesTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-31T10:00:00Z"), ZoneOffset.UTC);
  private static final Map<String, String> TEN_SECONDS =
      Map.of("from", "2026-01-31T09:59:50Z", "to", "2026-01-31T10:00:00Z", "by", "sourceAddress");

  private final FlowStore store = new OneConversation();

  private static String printed(Consumer<PrintStream> print) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    print.accept(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  void aStoreThatIsAwaySaysHowFarItIsBehind() {
    StoreDelivery away =
        new StoreDelivery(
            "postgresql",
            "store",
            "flows",
            "unavailable: connection refused",
            "half_open",
            0.5,
            12_345,
            Duration.ofSeconds(61),
            Optional.of(
                new StoreDelivery.Spool(
                    1_500_000, 8_000_000_000L, 12_000, Optional.of(CLOCK.instant()), 0)));

    String table =
        printed(
            out ->
                new StoresCommand()
                    .print(new CollectionAnswers.Stores(Map.of(), List.of(away)), out));

    assertTrue(table.contains("half open"), table);
    assertTrue(table.contains("12,345 flows"), table);
    assertTrue(table.contains("61 s"), table);
    assertTrue(table.contains("1.50 MB of 8.00 GB"), table);
    assertTrue(table.contains("unavailable: connection refused"), table);
  }

  @Test
  void topHasSharesRatesAndUnits() throws StoreException {
    var answer = TopRequest.of(new Options(TEN_SECONDS, CLOCK)).ask(store, KnownInterfaces.none());

    String table = printed(out -> new TopCommand().print(answer, out));
    assertTrue(
        table.contains("10.0.0.1       25.0 %  500 kB  400 kbit/s    1,000      2\n"), table);
    assertTrue(
        table.endsWith(
            "2.00 MB in all, from 2026-01-31T09:59:50Z to 2026-01-31T10:00:00Z; store one.\n"),
        table);
  }

  @Test
  void aSeriesIsOfRates() throws StoreException {
    var answer =
        SeriesRequest.of(new Options(TEN_SECONDS, CLOCK)).ask(store, KnownInterfaces.none());

    String table = printed(out -> new SeriesCommand().print(answer, out));
    assertTrue(table.startsWith("From                     10.0.0.1\n"), table);
    assertTrue(table.contains("2026-01-31T09:59:59Z  1.60 Mbit/s\n"), table);
  }

  @Test
  void aFlowHasBothEndsProtocolAndFlags() throws StoreException {
    var answer = FlowsRequest.of(new Options(Map.of(), CLOCK)).ask(store, KnownInterfaces.none());

    String table = printed(out -> new FlowsCommand().print(answer, out));
    assertTrue(
        table.contains("192.0.2.1  tcp       10.0.0.1:50000  [2001:db8::1]:443  ...A..S."), table);
    assertTrue(table.contains("1 in 100"), table);
  }

  @Test
  void theLedgerEndsInASentence() {
    LossAnswer answer =
        LossAnswer.of(
            List.of(
                new LedgerLine("kernel", "datagrams", 100, 90, 10, 0, Map.of("buffer-full", 10L))));

    assertEquals(
        """
        Place   Unit        In  Out  Lost   Share  Waiting  Reasons
        kernel  datagrams  100   90    10  10.0 %        0  buffer-full 10
        Lost: 10 datagrams at kernel (buffer-full 10).
        """,
        printed(out -> new LossCommand().print(answer, out)));
  }

  private static final class OneConversation implements FlowStore {

    private static final Address SOURCE = Address.parse("10.0.0.1");

    @Override
    public String name() {
      return "one";
    }

    @Override
    public void append(FlowBatch batch) {
      throw new UnsupportedOperationException("the shell appends nothing");
    }

    @Override
    public void commit() {
      throw new UnsupportedOperationException("the shell commits nothing");
    }

    @Override
    public List<FlowRecord> find(FlowQuery query) {
      return List.of(
          new FlowRecord(
              Map.of(
                  FlowField.EXPORTER, Address.parse("192.0.2.1"),
                  FlowField.SOURCE_ADDRESS, SOURCE,
                  FlowField.SOURCE_PORT, 50_000L,
                  FlowField.DESTINATION_ADDRESS, Address.parse("2001:db8::1"),
                  FlowField.DESTINATION_PORT, 443L,
                  FlowField.PROTOCOL, 6L,
                  FlowField.TCP_FLAGS, 0x12L,
                  FlowField.SAMPLING_INTERVAL, 100L)));
    }

    @Override
    public List<TopEntry> top(TopQuery query) {
      assertEquals(List.of(FieldSelection.parse("sourceAddress").get(0).field()), query.by());
      return List.of(new TopEntry(List.of(SOURCE), 500_000, 1000, 2, 5000, 10));
    }

    @Override
    public SeriesBlock series(FlowSeriesQuery query) {
      double[] values = new double[query.steps()];
      Arrays.fill(values, 2_000_000.0 / query.steps());
      List<Object> key = query.by().isEmpty() ? List.of() : List.of(SOURCE);
      return new SeriesBlock(
          query.range().from(), query.step(), query.steps(), List.of(query.line(key)), values);
    }

    @Override
    public StoreStatus status() {
      return new StoreStatus("one", 1, 1, Optional.empty(), Optional.empty());
    }
  }
}
