package io.weir.optimizer.trafficengineering.model;

/** Traffic is asked for between nodes that no usable path joins. The message names the demand. */
public final class UnroutableDemandException extends Exception {

  private static final long serialVersionUID = 1L;

  UnroutableDemandException(String message) {
    super(message);
  }
}
