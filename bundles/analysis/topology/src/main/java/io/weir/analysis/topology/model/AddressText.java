package io.weir.analysis.topology.model;

import io.weir.api.net.Address;
import java.util.Optional;

/** Addresses in what neighbours say. */
final class AddressText {

  private AddressText() {}

  /** Empty for what is no address. */
  static Optional<Address> read(String text) {
    try {
      return Optional.of(Address.parse(text.strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
