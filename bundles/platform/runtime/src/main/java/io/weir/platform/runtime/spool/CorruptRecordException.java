package io.weir.platform.runtime.spool;

/** The octets of a record are not what a codec writes. */
public final class CorruptRecordException extends Exception {

  private static final long serialVersionUID = 1L;

  CorruptRecordException(String message) {
    super(message);
  }
}
