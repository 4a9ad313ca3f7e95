package io.weir.api.alert;

/** How bad it is, mildest first: the perceived severities of ITU-T X.733. */
public enum Severity {
  CLEARED,
  WARNING,
  MINOR,
  MAJOR,
  CRITICAL
}
