package io.weir.collector.snmp.model.interfaces;

import io.weir.api.snmp.SnmpValue;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A media address as {@code 00:1b:2c:3d:4e:5f}; most are MAC addresses, some are longer.
 *
 * @param hex two lower-case digits an octet, with colons between
 */
public record PhysAddress(String hex) {

  private static final int MAC_OCTETS = 6;
  private static final int MOST_OCTETS = 32;

  /** Of the first octet (IEEE 802, 8.2.2). */
  private static final int GROUP_BIT = 1;

  private static final Pattern OCTETS = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2})*");
  private static final Pattern SEPARATED =
      Pattern.compile("[0-9a-f]{1,2}([:\\- .][0-9a-f]{1,2}){5}");
  private static final Pattern RUN_TOGETHER = Pattern.compile("[0-9a-f]{12}");
  private static final Pattern THREE_GROUPS = Pattern.compile("[0-9a-f]{4}([.\\-:][0-9a-f]{4}){2}");

  public PhysAddress {
    if (!OCTETS.matcher(hex).matches()) {
      throw new IllegalArgumentException("wanted octets such as 00:1b:2c, got '" + hex + "'");
    }
  }

  /** The address in a cell: octets, or text that reads as a MAC address; empty for neither. */
  public static Optional<PhysAddress> of(SnmpValue.Octets octets) {
    if (octets.size() == MAC_OCTETS) {
      return Optional.of(new PhysAddress(octets.hex()));
    }
    Optional<PhysAddress> written = octets.text().flatMap(PhysAddress::parse);
    boolean fits = octets.size() > 0 && octets.size() <= MOST_OCTETS;
    return written.or(() -> fits ? Optional.of(new PhysAddress(octets.hex())) : Optional.empty());
  }

  /** A MAC address that is one station's; empty for other octets, zeros and a group's address. */
  public static Optional<PhysAddress> ofStation(byte[] octets) {
    boolean single = octets.length == MAC_OCTETS && (octets[0] & GROUP_BIT) == 0;
    return single
        ? Optional.of(new PhysAddress(HexFormat.ofDelimiter(":").formatHex(octets)))
            .filter(PhysAddress::identifies)
        : Optional.empty();
  }

  /** Reads a MAC address in any of the usual ways of writing one. */
  public static Optional<PhysAddress> parse(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT);
    if (SEPARATED.matcher(lower).matches()) {
      String[] octets = lower.split("[:\\- .]", -1);
      for (int i = 0; i < octets.length; i++) {
        octets[i] = octets[i].length() == 1 ? "0" + octets[i] : octets[i];
      }
      return Optional.of(new PhysAddress(String.join(":", octets)));
    }
    boolean grouped = THREE_GROUPS.matcher(lower).matches();
    if (grouped || RUN_TOGETHER.matcher(lower).matches()) {
      String digits = lower.replaceAll("[^0-9a-f]", "");
      return Optional.of(new PhysAddress(digits.replaceAll("(..)(?!$)", "$1:")));
    }
    return Optional.empty();
  }

  /** Whether it tells one interface from another: a MAC address, neither all zeros nor all ones. */
  public boolean identifies() {
    return hex.length() == MAC_OCTETS * 3 - 1 && !hex.matches("(00:)+00|(ff:)+ff");
  }

  @Override
  public String toString() {
    return hex;
  }
}
