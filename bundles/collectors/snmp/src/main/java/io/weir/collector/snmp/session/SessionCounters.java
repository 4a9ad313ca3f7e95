package io.weir.collector.snmp.session;

import io.weir.api.snmp.SnmpException.Reason;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** What happened since the start, over all devices. Thread-safe. */
public final class SessionCounters {

  private final LongAdder sent = new LongAdder();
  private final LongAdder received = new LongAdder();
  private final LongAdder datagrams = new LongAdder();
  private final LongAdder octets = new LongAdder();
  private final LongAdder resent = new LongAdder();
  private final LongAdder varBinds = new LongAdder();
  private final LongAdder unexpected = new LongAdder();
  private final LongAdder malformed = new LongAdder();
  private final Map<Reason, LongAdder> failed = new EnumMap<>(Reason.class);
  private final Map<Report, LongAdder> reports = new EnumMap<>(Report.class);

  SessionCounters() {
    for (Reason reason : Reason.values()) {
      failed.put(reason, new LongAdder());
    }
    for (Report report : Report.values()) {
      reports.put(report, new LongAdder());
    }
  }

  void countDatagram(int length) {
    datagrams.increment();
    octets.add(length);
  }

  void countSent(boolean again) {
    sent.increment();
    if (again) {
      resent.increment();
    }
  }

  void countReceived(int bindings) {
    received.increment();
    varBinds.add(bindings);
  }

  void countUnexpected() {
    unexpected.increment();
  }

  void countMalformed() {
    malformed.increment();
  }

  void countFailed(Reason reason) {
    failed.get(reason).increment();
  }

  void countReport(Report report) {
    reports.get(report).increment();
  }

  /** Reports of engines that came instead of answers, those that another request mended too. */
  public long reported(Report report) {
    return reports.get(report).sum();
  }

  /** Datagrams that came, whatever was in them. */
  public long datagrams() {
    return datagrams.sum();
  }

  /** Octets of the datagrams that came. */
  public long octets() {
    return octets.sum();
  }

  /** Packets sent, repeated ones included. */
  public long sent() {
    return sent.sum();
  }

  /** Packets sent because an earlier one was not answered in time. */
  public long resent() {
    return resent.sum();
  }

  /** Answers that were waited for. */
  public long received() {
    return received.sum();
  }

  public long varBinds() {
    return varBinds.sum();
  }

  /** Messages that nobody waited for: too late, from another address, or sent to deceive. */
  public long unexpected() {
    return unexpected.sum();
  }

  /** Datagrams that are no SNMP message, or not one that our keys open. */
  public long malformed() {
    return malformed.sum();
  }

  /** Requests, walks and probes that ended for this reason. */
  public long failed(Reason reason) {
    return failed.get(reason).sum();
  }
}
