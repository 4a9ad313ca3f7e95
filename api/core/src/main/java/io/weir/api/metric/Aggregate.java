package io.weir.api.metric;

/** How the values of several series in one step become one. Series without a value do not count. */
public enum Aggregate {
  SUM,
  MIN,
  MAX,
  MEAN
}
