package io.weir.api.collect;

/** Every source of data. */
public interface Collector {

  /** Unique among collectors, in kebab case. */
  String name();

  /** What is spoken with the source, in lower case: {@code snmp}, {@code netflow}. */
  String protocol();

  /** How it does at this moment. Called from any thread; must not block. */
  CollectorStatus status();
}
