package io.weir.enricher.interfaces.model;

import java.util.concurrent.atomic.LongAdder;

/** How many interfaces of flows got a name, and how many did not. For any thread. */
public final class Tally {

  private final LongAdder named = new LongAdder();
  private final LongAdder exported = new LongAdder();
  private final LongAdder unknownExporter = new LongAdder();
  private final LongAdder unknownInterface = new LongAdder();

  void add(Naming.Counts counts) {
    named.add(counts.named);
    exported.add(counts.exported);
    unknownExporter.add(counts.unknownExporter);
    unknownInterface.add(counts.unknownInterface);
  }

  /** Names filled in. */
  public long named() {
    return named.sum();
  }

  /** Names that came from the exporter, and stayed. */
  public long exported() {
    return exported.sum();
  }

  /** Left without a name: no device, or more than one, is known to export from the address. */
  public long unknownExporter() {
    return unknownExporter.sum();
  }

  /** Left without a name: the device is not known to have such an ifIndex. */
  public long unknownInterface() {
    return unknownInterface.sum();
  }
}
