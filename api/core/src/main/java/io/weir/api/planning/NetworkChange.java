package io.weir.api.planning;

/** Something that might be otherwise in the network or its traffic. */
public sealed interface NetworkChange {

  /** In words that {@code weir:what-if} takes. */
  String text();

  /** A connection goes down or comes up: a link and, if there is one, its other direction. */
  record LinkState(String linkId, boolean up) implements NetworkChange {

    @Override
    public String text() {
      return "link " + linkId + (up ? " up" : " down");
    }
  }

  /** A node goes down or comes up, and with it all links at it. */
  record NodeState(String nodeId, boolean up) implements NetworkChange {

    @Override
    public String text() {
      return "node " + nodeId + (up ? " up" : " down");
    }
  }

  /** All links that share a risk go down. */
  record RiskDown(String name) implements NetworkChange {

    @Override
    public String text() {
      return "risk " + name + " down";
    }
  }

  /** One direction of a connection has another cost, finite, at least 0. */
  record CostOf(String linkId, double cost) implements NetworkChange {

    @Override
    public String text() {
      return "cost of " + linkId + " = " + cost;
    }
  }

  /** Both directions of a connection have another capacity, in bits a second, above 0. */
  record CapacityOf(String linkId, double bitsPerSecond) implements NetworkChange {

    @Override
    public String text() {
      return "capacity of " + linkId + " = " + bitsPerSecond;
    }
  }

  /** What one node sends another is so many times as much; the factor is finite, at least 0. */
  record DemandTimes(String from, String to, double factor) implements NetworkChange {

    @Override
    public String text() {
      return "demand " + from + " -> " + to + " x " + factor;
    }
  }

  /** What one node sends another is this, in bits a second, finite, at least 0. */
  record DemandOf(String from, String to, double bitsPerSecond) implements NetworkChange {

    @Override
    public String text() {
      return "demand " + from + " -> " + to + " = " + bitsPerSecond;
    }
  }

  /** All traffic is so many times as much; the factor is finite, at least 0. */
  record AllDemandsTimes(double factor) implements NetworkChange {

    @Override
    public String text() {
      return "demands x " + factor;
    }
  }
}
