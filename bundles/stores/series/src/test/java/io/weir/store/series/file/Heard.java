package io.weir.store.series.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers what a log told. */
final class Heard implements StoreListener {

  final List<String> cutOff = new ArrayList<>();
  final List<String> damaged = new ArrayList<>();
  final List<String> deleted = new ArrayList<>();
  final List<String> refused = new ArrayList<>();

  @Override
  public synchronized void cutOff(Path file, long octets) {
    cutOff.add(file + " " + octets);
  }

  @Override
  public synchronized void damaged(Path file, long offset, String reason) {
    damaged.add(file + "@" + offset + " " + reason);
  }

  @Override
  public synchronized void deleted(Path file, long samples, String reason) {
    deleted.add(file + " " + samples + " " + reason);
  }

  @Override
  public synchronized void refused(String reason) {
    refused.add(reason);
  }
}
