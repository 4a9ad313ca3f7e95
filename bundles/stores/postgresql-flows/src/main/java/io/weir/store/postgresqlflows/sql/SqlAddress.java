package io.weir.store.postgresqlflows.sql;

import io.weir.api.net.Address;

/** Addresses as the server writes and reads them. */
final class SqlAddress {

  private SqlAddress() {}

  /** Eight groups, also for an IPv4-mapped address, which Weir writes as IPv4. */
  static String ipv6(Address address) {
    StringBuilder text = new StringBuilder(40);
    for (int group = 0; group < 8; group++) {
      long half = group < 4 ? address.high() : address.low();
      text.append(group == 0 ? "" : ":")
          .append(Long.toHexString(half >>> (48 - 16 * (group % 4)) & 0xffff));
    }
    return text.toString();
  }

  static String text(Address address) {
    return address.isIpv4() ? address.toString() : ipv6(address);
  }

  /** The server writes a host without its length. */
  static Address parse(String text) {
    return Address.parse(text);
  }
}
