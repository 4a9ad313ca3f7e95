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
  private String interfaceId;

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

  @Column(name = "errors_in")
  private long errorsIn;

  @Column(name = "errors_out")
  private long errorsOut;

  @Column(name = "discards_in")
  private long discardsIn;

  @Column(name = "discards_out")
  private long discardsOut;

  @Column(name = "bits_in_min")
  private double bitsInMin;

  @Column(name = "bits_in_mean")
  private double bitsInMean;

  @Column(name = "bits_in_max")
  private double bitsInMax;

  @Column(name = "bits_in_95")
  private double bitsIn95;

  @Column(name = "bits_out_min")
  private double bitsOutMin;

  @Column(name = "bits_out_mean")
  private double bitsOutMean;

  @Column(name = "bits_out_max")
  private double bitsOutMax;

  @Column(name = "bits_out_95")
  private double bitsOut95;

  @Column(name = "utilisation_peak")
  private double utilisationPeak;

  @Column(name = "utilisation_95")
  private double utilisation95;

  protected SummaryRow() {}

  public SummaryRow(InterfaceSummary entry) {
    super(entry);
    deviceId = entry.deviceId();
    interfaceId = entry.interfaceId();
    periodSeconds = entry.period().toSeconds();
    startMillis = entry.start().toEpochMilli();
    octetsIn = entry.octetsIn();
    octetsOut = entry.octetsOut();
    packetsIn = entry.packetsIn();
    packetsOut = entry.packetsOut();
    errorsIn = entry.errorsIn();
    errorsOut = entry.errorsOut();
    discardsIn = entry.discardsIn();
    discardsOut = entry.discardsOut();
    bitsInMin = entry.bitsInMin();
    bitsInMean = entry.bitsInMean();
    bitsInMax = entry.bitsInMax();
    bitsIn95 = entry.bitsIn95();
    bitsOutMin = entry.bitsOutMin();
    bitsOutMean = entry.bitsOutMean();
    bitsOutMax = entry.bitsOutMax();
    bitsOut95 = entry.bitsOut95();
    utilisationPeak = entry.utilisationPeak();
    utilisation95 = entry.utilisation95();
  }

  @Override
  public InterfaceSummary entry() {
    return new InterfaceSummary(
        deviceId,
        interfaceId,
        Duration.ofSeconds(periodSeconds),
        Instant.ofEpochMilli(startMillis),
        octetsIn,
        octetsOut,
        packetsIn,
        packetsOut,
        errorsIn,
        errorsOut,
        discardsIn,
        discardsOut,
        bitsInMin,
        bitsInMean,
        bitsInMax,
        bitsIn95,
        bitsOutMin,
        bitsOutMean,
        bitsOutMax,
        bitsOut95,
        utilisationPeak,
        utilisation95);
  }
}
