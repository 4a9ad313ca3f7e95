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
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Keeps flows in one file, appended at each commit and read from end to end by each query. */
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

  @Activate
  public FileFlowStore(Config config) throws IOException {
    this(Path.of(config.file()));
  }

  FileFlowStore(Path file) throws IOException {
    this.file = file;
    if (Files.notExists(file)) {
      Files.createFile(file);
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
  public synchronized void commit() throws StoreException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (FlowBatch batch : appended) {
        BatchFile.write(batch, out);
      }
      Files.write(file, bytes.toByteArray(), StandardOpenOption.APPEND);
      appended.clear();
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.UNAVAILABLE, "cannot append to " + file, e);
    }
  }

  @Override
  public List<FlowRecord> find(FlowQuery query) throws StoreException {
    List<FlowRecord> found = new ArrayList<>();
    scan(query.range(), query.filter(), (batch, row) -> found.add(FlowRecord.of(batch, row)));
    Comparator<FlowRecord> oldestFirst =
        Comparator.comparingLong(flow -> flow.number(FlowField.COLLECTION_TIME));
    return found.stream().sorted(oldestFirst.reversed()).limit(query.limit()).toList();
  }

  @Override
  public List<TopEntry> top(TopQuery query) throws StoreException {
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
  public SeriesBlock series(FlowSeriesQuery query) throws StoreException {
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

  private List<List<Object>> lines(FlowSeriesQuery query) throws StoreException {
    if (query.by().isEmpty()) {
      return List.of(List.of());
    }
    TopQuery largest =
        new TopQuery(query.range(), query.filter(), query.by(), query.measure(), query.limit());
    return top(largest).stream().map(TopEntry::key).toList();
  }

  @Override
  public StoreStatus status() {
    List<Long> times = new ArrayList<>();
    try {
      TimeRange always = new TimeRange(Instant.EPOCH, Instant.ofEpochMilli(Long.MAX_VALUE));
      scan(
          always,
          FlowFilter.ALL,
          (batch, row) -> times.add(batch.number(FlowField.COLLECTION_TIME, row)));
      long bytes = Files.size(file);
      Optional<Instant> oldest = times.stream().min(Long::compare).map(Instant::ofEpochMilli);
      Optional<Instant> newest = times.stream().max(Long::compare).map(Instant::ofEpochMilli);
      return new StoreStatus(name(), times.size(), bytes, oldest, newest);
    } catch (IOException | StoreException e) {
      return new StoreStatus(name(), 0, 0, Optional.empty(), Optional.empty());
    }
  }

  private interface Visitor {
    void visit(FlowBatch batch, int row);
  }

  private synchronized void scan(TimeRange range, FlowFilter filter, Visitor visitor)
      throws StoreException {
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      while (in.available() > 0) {
        FlowBatch batch = BatchFile.read(in);
        for (int row = 0; row < batch.size(); row++) {
          if (range.contains(batch.number(FlowField.COLLECTION_TIME, row))
              && filter.matches(batch, row)) {
            visitor.visit(batch, row);
          }
        }
      }
    } catch (IOException e) {
      throw new StoreException(StoreException.Kind.CORRUPT, "cannot read " + file, e);
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
