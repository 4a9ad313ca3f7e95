package io.weir.collector.snmp.discovery;

import io.weir.api.alert.Severity;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.HistoryEntry;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** Makes entries of the history, each with an id of its own. Thread-safe. */
public final class Events {

  /** Who says so. */
  public static final String SOURCE = "weir:snmp";

  private final String process = Integer.toHexString(new SecureRandom().nextInt());
  private final AtomicLong next = new AtomicLong();

  /**
   * What happened to a device.
   *
   * @param what goes on behind the device's name and a colon
   */
  public HistoryEntry of(Device device, Instant time, Severity severity, String what) {
    String id = device.id() + "-" + process + "-" + next.incrementAndGet();
    return new HistoryEntry(time, id, severity, SOURCE, device.name() + ": " + what);
  }
}
