package io.weir.store.columnar.file;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what a log says. */
final class Heard implements LogListener {

  final List<String> cutOff = new CopyOnWriteArrayList<>();
  final List<String> corrupt = new CopyOnWriteArrayList<>();
  final List<String> deleted = new CopyOnWriteArrayList<>();
  final List<String> failed = new CopyOnWriteArrayList<>();

  @Override
  public void cutOff(Path segment, long octets) {
    cutOff.add(segment + ": " + octets);
  }

  @Override
  public void corrupt(Path segment, long offset, String reason) {
    corrupt.add(segment + "@" + offset + ": " + reason);
  }

  @Override
  public void deleted(Path segment, long rows, String reason) {
    deleted.add(segment + ": " + reason);
  }

  @Override
  public void failed(String what, Exception cause) {
    failed.add(what + ": " + cause);
  }
}
