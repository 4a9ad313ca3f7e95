package io.weir.store.postgresql.row;

import io.weir.api.inventory.Baseline;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code baseline}. */
@Entity
@Table(name = "baseline")
public class BaselineRow extends Row {

  @Column(name = "series")
  private String series;

  @Column(name = "hour_of_week")
  private int hourOfWeek;

  @Column(name = "mean")
  private double mean;

  @Column(name = "deviation")
  private double deviation;

  @Column(name = "samples")
  private long samples;

  protected BaselineRow() {}

  public BaselineRow(Baseline entry) {
    super(entry);
    series = entry.series();
    hourOfWeek = entry.hourOfWeek();
    mean = entry.mean();
    deviation = entry.deviation();
    samples = entry.samples();
  }

  @Override
  public Baseline entry() {
    return new Baseline(series, hourOfWeek, mean, deviation, samples);
  }
}
