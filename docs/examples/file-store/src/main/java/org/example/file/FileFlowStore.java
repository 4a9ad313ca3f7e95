package org.example.file;

import io.weir.api.flow.FlowBatch;
import io.weir.api.flow.FlowField;
import io.weir.api.flow.FlowFilter;
import io.weir.api.flow.FlowQuery;
import io.weir.api.flow.FlowRecord;
import io.weir.api.flow.FlowSeriesQuery;
import io.weir.api.flow.FlowStore;
import io.weir.api.flow.TimeRange;
import io.weir.api.flow.TopEntry;
import io.weir.api.flow.TopQuery;
import io.weir.api.metric.SeriesBlock;
import io.weir.api.metric.SeriesKey;
import io.weir.api.store.StoreException;
import io.weir.api.store.StoreStatus;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Keeps flows in memory and in one file: appended at each commit, read again at the next start. */
@Component(
    configurationPid = "org.example.file",
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = FileFlowStore.Config.class)
public final class FileFlowStore implements FlowStore {

  @ObjectClassDefinition(name = "Flows in a file")
  @interface Config {
    String file();
  }

  private final Path file;
  private final List<FlowBatch> appended = new ArrayList<>();
  private final List<FlowBatch> committed = new CopyOnWriteArrayList<>();

  @Activate
  public FileFlowStore(Config config) throws IOException {
    this(Path.of(config.file()));
  }

  FileFlowStore(Path file) throws IOException {
    this.file = file;
    if (Files.notExists(file)) {
      Files.createFile(file);
    }
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (in.available() > 0) {
        committed.add(BatchFile.read(in));
      }
    }
  }

  @Override
  public String name() {
    return "file";
  }

  @Override
  public void append(FlowBatch batch) {
    appended.add(batch);
  }

  @Override
  public void commit() throws StoreException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (FlowBatch batch : appended) {
        BatchFile.write(batch, out);
      }
      Files.write(file, bytes.toByteArray(), StandardOpenOption.APPEND);
      committed.addAll(appended);
      appended.clear();
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "cannot append to " + file, e);
    }
  }

  @Override
  public List<FlowRecord> find(FlowQuery query) {
    List<FlowRecord> found = new ArrayList<>();
    scan(query.range(), query.filter(), (batch, row) -> found.add(FlowRecord.of(batch, row)));
    Comparator<FlowRecord> oldestFirst =
        Comparator.comparingLong(flow -> flow.number(FlowField.COLLECTION_TIME));
    return found.stream().sorted(oldestFirst.reversed()).limit(query.limit()).toList();
  }

  @Override
  public List<TopEntry> top(TopQuery query) {
    Map<List<Object>, Totals> totals = new HashMap<>();
    scan(
        query.range(),
        query.filter(),
        (batch, row) ->
            totals.computeIfAbsent(key(query.by(), batch, row), key -> new Totals()).add(batch, row));
    return totals.entrySet().stream()
        .map(group -> group.getValue().of(group.getKey()))
        .sorted(query.order())
        .limit(query.limit())
        .toList();
  }

  @Override
  public SeriesBlock series(FlowSeriesQuery query) {
    List<List<Object>> lines = lines(query);
    int steps = query.steps();
    long start = query.range().from().toEpochMilli();
    double[] values = new double[lines.size() * steps];
    scan(
        query.range(),
        query.filter(),
        (batch, row) -> {
          int line = lines.indexOf(key(query.by(), batch, row));
          long since = batch.number(FlowField.COLLECTION_TIME, row) - start;
          if (line >= 0) {
            values[line * steps + (int) (since / query.step().toMillis())] +=
                query.measure().column().map(column -> batch.number(column, row)).orElse(1L);
          }
        });
    List<SeriesKey> keys = lines.stream().map(query::line).toList();
    return new SeriesBlock(query.range().from(), query.step(), steps, keys, values);
  }

  private List<List<Object>> lines(FlowSeriesQuery query) {
    if (query.by().isEmpty()) {
      return List.of(List.of());
    }
    TopQuery largest =
        new TopQuery(query.range(), query.filter(), query.by(), query.measure(), query.limit());
    return top(largest).stream().map(TopEntry::key).toList();
  }

  @Override
  public StoreStatus status() {
    TimeRange always = new TimeRange(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
    List<Long> times = new ArrayList<>();
    scan(
        always,
        FlowFilter.ALL,
        (batch, row) -> times.add(batch.number(FlowField.COLLECTION_TIME, row)));
    Optional<Instant> oldest = times.stream().min(Long::compare).map(Instant::ofEpochMilli);
    Optional<Instant> newest = times.stream().max(Long::compare).map(Instant::ofEpochMilli);
    return new StoreStatus(name(), times.size(), file.toFile().length(), oldest, newest);
  }

  private interface Visitor {
    void visit(FlowBatch batch, int row);
  }

  private void scan(TimeRange range, FlowFilter filter, Visitor visitor) {
    for (FlowBatch batch : committed) {
      for (int row = 0; row < batch.size(); row++) {
        if (range.contains(batch.number(FlowField.COLLECTION_TIME, row))
            && filter.matches(batch, row)) {
          visitor.visit(batch, row);
        }
      }
    }
  }

  private static List<Object> key(List<FlowField> by, FlowBatch batch, int row) {
    List<Object> key = new ArrayList<>(by.size());
    for (FlowField field : by) {
      key.add(
          switch (field.kind()) {
            case ADDRESS -> batch.address(field, row);
            case TEXT -> batch.text(field, row);
            default -> batch.number(field, row);
          });
    }
    return key;
  }
}
