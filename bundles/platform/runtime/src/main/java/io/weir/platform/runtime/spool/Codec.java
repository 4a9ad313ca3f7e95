package io.weir.platform.runtime.spool;

/** How items become octets and back, every bit kept. A codec belongs to one thread. */
public interface Codec<T> {

  /** How many rows an item holds. */
  int rows(T item);

  /** The octets of an item; they are the codec's own until it encodes the next. */
  Octets encode(T item);

  /** A new item from octets of {@link #encode}, possibly of an older version. */
  T decode(byte[] octets) throws CorruptRecordException;
}
