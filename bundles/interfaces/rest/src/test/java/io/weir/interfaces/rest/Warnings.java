package io.weir.interfaces.rest;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Hears what CXF warns of, from its making until it is closed. */
final class Warnings extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("org.apache.cxf");
  private final List<String> said = new CopyOnWriteArrayList<>();

  Warnings() {
    logger.addHandler(this);
  }

  List<String> said() {
    return said;
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.WARNING.intValue()) {
      said.add(entry.getMessage());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
