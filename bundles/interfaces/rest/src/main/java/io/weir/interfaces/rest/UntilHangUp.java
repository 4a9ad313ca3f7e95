package io.weir.interfaces.rest;

import java.io.IOException;
import java.io.OutputStream;

/** Writes to a client for as long as it reads, and drops what comes after. One thread's. */
final class UntilHangUp extends OutputStream {

  private final OutputStream client;
  private boolean gone;

  UntilHangUp(OutputStream client) {
    this.client = client;
  }

  @Override
  public void write(int octet) {
    unlessGone(() -> client.write(octet));
  }

  @Override
  public void write(byte[] octets, int offset, int length) {
    unlessGone(() -> client.write(octets, offset, length));
  }

  @Override
  public void flush() {
    unlessGone(client::flush);
  }

  /** Closes the client's stream in any case: it holds more than the connection. */
  @Override
  public void close() {
    gone = fails(client::close) || gone;
  }

  private void unlessGone(Step step) {
    gone = gone || fails(step);
  }

  private static boolean fails(Step step) {
    try {
      step.run();
      return false;
    } catch (IOException hangUp) {
      return true;
    }
  }

  private interface Step {
    void run() throws IOException;
  }
}
