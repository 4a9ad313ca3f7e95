package io.weir.library.graph.path;

/** A search was given up because it would take too much memory or time; the message says which. */
public final class SearchLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SearchLimitException(String message) {
    super(message);
  }
}
