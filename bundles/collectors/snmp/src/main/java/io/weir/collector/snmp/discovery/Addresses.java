package io.weir.collector.snmp.discovery;

import io.weir.api.net.Address;
import io.weir.api.net.Prefix;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.NoSuchElementException;

/** The addresses in a prefix that a host can have, one after the other. Not thread-safe. */
final class Addresses implements Iterator<Address> {

  private static final int BITS = 128;
  private static final int POINT_TO_POINT = 127;
  private static final BigInteger LONG = BigInteger.ONE.shiftLeft(Long.SIZE);

  private BigInteger next;
  private final BigInteger last;

  Addresses(Prefix prefix) {
    BigInteger first = number(prefix.address());
    BigInteger size = BigInteger.ONE.shiftLeft(BITS - prefix.length());
    boolean subnet = prefix.address().isIpv4() && prefix.length() < POINT_TO_POINT;
    BigInteger edge = subnet ? BigInteger.ONE : BigInteger.ZERO;
    next = first.add(edge);
    last = first.add(size).subtract(BigInteger.ONE).subtract(edge);
  }

  /** How many there are: in a subnet of IPv4, without its own address and the broadcast's. */
  static BigInteger count(Prefix prefix) {
    Addresses all = new Addresses(prefix);
    return all.last.subtract(all.next).add(BigInteger.ONE);
  }

  @Override
  public boolean hasNext() {
    return next.compareTo(last) <= 0;
  }

  @Override
  public Address next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Address address = new Address(next.shiftRight(Long.SIZE).longValue(), next.longValue());
    next = next.add(BigInteger.ONE);
    return address;
  }

  private static BigInteger number(Address address) {
    return unsigned(address.high()).shiftLeft(Long.SIZE).add(unsigned(address.low()));
  }

  private static BigInteger unsigned(long half) {
    return BigInteger.valueOf(half).mod(LONG);
  }
}
