package io.weir.store.victoriametrics;

import io.weir.api.store.StoreException;

/** An answer has more bytes than may be read. A question for less may have a smaller one. */
final class AnswerTooLargeException extends StoreException {

  private static final long serialVersionUID = 1L;

  AnswerTooLargeException(String place, int bytes) {
    super(
        Kind.REJECTED,
        String.format(
            "%s answers with more than the %,d bytes of maxAnswerBytes: ask for fewer series, a"
                + " shorter time or longer steps",
            place, bytes));
  }
}
