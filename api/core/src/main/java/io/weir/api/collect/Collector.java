package io.weir.api.collect;

import java.util.List;

/** Every source of data. */
public interface Collector {

  /** Unique among collectors, in kebab case. */
  String name();

  /** What is spoken with the source, in lower case: {@code snmp}, {@code netflow}. */
  String protocol();

  /** How it does at this moment. Called from any thread; must not block. */
  CollectorStatus status();

  /**
   * What came in and what became of it, where the host does not see that: places that begin with
   * this collector's name or kind. Called from any thread; must not block.
   */
  default List<LedgerLine> ledger() {
    return List.of();
  }
}
