package io.weir.store.postgresql.row;

import io.weir.api.inventory.InterfaceSummary;
import java.time.Duration;
import java.time.Instant;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.Table;

/** A row of the table {@code interface_summary}. */
@Entity
@Table(name = "interface_summary")
public class SummaryRow extends Row {

  @Column(name = "device_id")
  private String deviceId;

  @Column(name = "interface_name")
  private String interfaceName;

  @Column(name = "period_seconds")
  private long periodSeconds;

  @Column(name = "start_millis")
  private long startMillis;

  @Column(name = "octets_in")
  private long octetsIn;

  @Column(name = "octets_out")
  private long octetsOut;

  @Column(name = "packets_in")
  private long packetsIn;

  @Column(name = "packets_out")
  private long packetsOut;

  @Column(name = "utilisation_peak")
  private double utilisationPeak;

  @Column(name = "utilisation_95")
  private double utilisation95;

  protected SummaryRow() {}

  public SummaryRow(InterfaceSummary entry) {
    super(entry);
    deviceId = entry.deviceId();
    interfaceName = entry.interfaceName();
    periodSeconds = entry.period().toSeconds();
    startMillis = entry.start().toEpochMilli();
    octetsIn = entry.octetsIn();
    octetsOut = entry.octetsOut();
    packetsIn = entry.packetsIn();
    packetsOut = entry.packetsOut();
    utilisationPeak = entry.utilisationPeak();
    utilisation95 = entry.utilisation95();
  }

  @Override
  public InterfaceSummary entry() {
    return new InterfaceSummary(
        deviceId,
        interfaceName,
        Duration.ofSeconds(periodSeconds),
        Instant.ofEpochMilli(startMillis),
        octetsIn,
        octetsOut,
        packetsIn,
        packetsOut,
        utilisationPeak,
        utilisation95);
  }
}
