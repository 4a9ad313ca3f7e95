package io.weir.platform.runtime.pipeline;

import io.weir.api.collect.LedgerLine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts of all places in the host, in the order of the data's way. They count since the
 * host's start and outlive what they count: a listener, a queue, a store. For any thread.
 */
public final class Ledger {

  private static final String DATAGRAMS = "datagrams";
  private static final String FLOWS = "flows";

  private final Account kernel = new Account("kernel", DATAGRAMS);
  private final Account admission = new Account("admission", DATAGRAMS);
  private final Account decode = new Account("decode", DATAGRAMS);
  private final Account parked = new Account("parked", "sets");
  private final Account pipeline = new Account("pipeline", FLOWS);
  private final Account samples = new Account("pipeline", "samples");
  private final Map<String, Account> outlets = new LinkedHashMap<>();

  /** The sockets: in is what reached the host, lost what the kernel had no room for. */
  public Account kernel() {
    return kernel;
  }

  /** The allow-lists. */
  public Account admission() {
    return admission;
  }

  /** The decoders: lost is a datagram of which any part could not be decoded. */
  public Account decode() {
    return decode;
  }

  /** Data sets that wait for their template. */
  public Account parked() {
    return parked;
  }

  /** Flows between decoder and queues. */
  public Account pipeline() {
    return pipeline;
  }

  /** Samples between decoder and queues. */
  public Account samples() {
    return samples;
  }

  /** The account of an outlet's place, made when it is first asked for. */
  public Account outlet(String place, String unit) {
    synchronized (outlets) {
      return outlets.computeIfAbsent(place + ' ' + unit, key -> new Account(place, unit));
    }
  }

  /** All lines behind the network's. */
  public List<LedgerLine> lines() {
    List<LedgerLine> lines = new ArrayList<>();
    for (Account account : List.of(kernel, admission, decode, parked, pipeline)) {
      lines.add(account.line());
    }
    LedgerLine sampleLine = samples.line();
    if (sampleLine.in() > 0) {
      lines.add(sampleLine);
    }
    synchronized (outlets) {
      outlets.values().forEach(account -> lines.add(account.line()));
    }
    return lines;
  }
}
