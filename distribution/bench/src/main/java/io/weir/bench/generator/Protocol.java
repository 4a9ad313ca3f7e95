package io.weir.bench.generator;

import java.util.Locale;

/** The export protocols that the generator speaks. */
public enum Protocol {
  V5(2055, 100),
  V9(2055, 100),
  IPFIX(4739, 100),
  SFLOW(6343, 1000);

  private final int port;
  private final int samplingInterval;

  Protocol(int port, int samplingInterval) {
    this.port = port;
    this.samplingInterval = samplingInterval;
  }

  /** The UDP port where collectors listen for it. */
  public int port() {
    return port;
  }

  /** The sampling interval announced unless another is wanted: one of so many packets. */
  public int samplingInterval() {
    return samplingInterval;
  }

  DatagramEncoder encoder(int interval) {
    return switch (this) {
      case V5 -> new NetFlow5Encoder(interval);
      case V9 -> new TemplateEncoder(Dialect.NETFLOW9, interval);
      case IPFIX -> new TemplateEncoder(Dialect.IPFIX, interval);
      case SFLOW -> new SflowEncoder(interval);
    };
  }

  /** The name on command lines and in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
