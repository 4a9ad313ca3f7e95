package io.weir.collector.snmpsimulator.agent;

/** What a name stands for (RFC 3416, section 4.2.1). */
public enum Lookup {
  FOUND,
  NO_SUCH_OBJECT,
  NO_SUCH_INSTANCE
}
