package io.weir.bench.outage;

import java.util.Map;

/** A line of the report. */
interface Verdict {

  boolean isGood();

  /** The same for a program. */
  Map<String, Object> json();
}
