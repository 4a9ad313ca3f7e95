package io.weir.collector.snmp.discovery;

import io.weir.api.net.Prefix;
import java.util.List;

/**
 * How much one discovery may ask.
 *
 * @param atOnce discoveries that run at once
 * @param addresses that one discovery may ask
 * @param addressesPerSecond that one discovery may ask
 * @param allowed where neighbours are asked, beside the ranges of a request
 */
public record DiscoveryTerms(
    int atOnce, long addresses, int addressesPerSecond, List<Prefix> allowed) {

  public DiscoveryTerms {
    allowed = List.copyOf(allowed);
  }
}
