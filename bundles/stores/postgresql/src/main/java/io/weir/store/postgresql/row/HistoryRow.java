package io.weir.store.postgresql.row;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.HistoryEntry;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code history}. */
@Entity
@Table(name = "history")
public class HistoryRow extends Row {

  @Column(name = "time_millis")
  private long timeMillis;

  @Column(name = "id")
  private String id;

  @Column(name = "severity")
  private String severity;

  @Column(name = "source")
  private String source;

  @Column(name = "summary")
  private String summary;

  protected HistoryRow() {}

  public HistoryRow(HistoryEntry entry) {
    super(entry);
    timeMillis = entry.time().toEpochMilli();
    id = entry.id();
    severity = entry.severity().name();
    source = entry.source();
    summary = entry.text();
  }

  @Override
  public HistoryEntry entry() {
    return new HistoryEntry(
        Instant.ofEpochMilli(timeMillis), id, Severity.valueOf(severity), source, summary);
  }
}
