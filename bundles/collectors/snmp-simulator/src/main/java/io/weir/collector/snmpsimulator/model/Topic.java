package io.weir.collector.snmpsimulator.model;

/** What a number is drawn for: the same things draw other numbers under another topic. */
enum Topic {
  VENDOR,
  NAME,
  LLDP,
  USE,
  ALIAS,
  MTU,
  DUPLEX,
  RESTART,
  NUMBERING,
  CARD,
  OUTAGE,
  LOAD,
  NOISE,
  PACKETS,
  ERRORS,
  BADNESS,
  MESSAGE
}
