package io.weir.collector.snmp.model.interfaces;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpValue;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Network addresses, in the ways that MIBs write them. Never asks a name server. */
public final class InetAddresses {

  private static final int IPV4 = 4;
  private static final int IPV6 = 16;
  private static final Pattern DOTTED = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern COLONS = Pattern.compile("[0-9a-fA-F:]{2,39}");

  private InetAddresses() {}

  /**
   * An index of InetAddressType and InetAddress (RFC 4001, section 4.1): type, length, octets. Some
   * agents leave the length out. A zone index of ipv4z and ipv6z is dropped.
   */
  public static Optional<InetAddress> ofIndex(Oid index) {
    if (index.size() < 2) {
      return Optional.empty();
    }
    long type = index.arc(0);
    int wanted = type == 1 || type == 3 ? IPV4 : type == 2 || type == 4 ? IPV6 : 0;
    boolean bare = index.size() == wanted + 1;
    return wanted == 0 ? Optional.empty() : ofArcs(index, bare ? 1 : 2, wanted);
  }

  /** Some arcs of an index as octets; empty if there are fewer, or one is no octet. */
  public static Optional<InetAddress> ofArcs(Oid index, int from, int count) {
    return octets(index, from, count).flatMap(InetAddresses::ofOctets);
  }

  /** Arcs as octets; empty if there are fewer, or one is no octet. */
  public static Optional<byte[]> octets(Oid index, int from, int count) {
    if (from < 0 || count < 0 || index.size() < from + count) {
      return Optional.empty();
    }
    byte[] octets = new byte[count];
    for (int i = 0; i < count; i++) {
      long arc = index.arc(from + i);
      if (arc > 0xff) {
        return Optional.empty();
      }
      octets[i] = (byte) arc;
    }
    return Optional.of(octets);
  }

  /** 4 octets, 16, or an address written as text. */
  public static Optional<InetAddress> ofOctets(byte[] octets) {
    if (octets.length == IPV4 || octets.length == IPV6) {
      return known(octets);
    }
    return new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, octets)
        .text()
        .flatMap(InetAddresses::parse);
  }

  /** Reads what is written as an address; empty for anything else. */
  public static Optional<InetAddress> parse(String text) {
    boolean v4 =
        DOTTED.matcher(text).matches()
            && Arrays.stream(text.split("\\.", -1))
                .mapToInt(Integer::parseInt)
                .allMatch(n -> n < 256);
    boolean v6 = text.contains(":") && COLONS.matcher(text).matches();
    try {
      return v4 || v6 ? Optional.of(InetAddress.getByName(text)) : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> known(byte[] octets) {
    try {
      return Optional.of(InetAddress.getByAddress(octets));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }
}
