package io.weir.platform.runtime;

import io.weir.api.flow.FlowDecoder;
import io.weir.platform.runtime.pipeline.Notices;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps a decoder's state on disk: read before the first datagram, written soon after it has
 * changed and at the end. The decoder is asked on the listener's thread, the disk elsewhere.
 */
final class StateKeeper {

  /** Saving may take this part of the time. */
  private static final int PART = 20;

  private static final long FINISH_SECONDS = 5;

  private final FlowDecoder decoder;
  private final StateFile file;
  private final Executor disk;
  private final Notices notices;
  private long saved;
  private long notBefore = System.nanoTime();
  private volatile boolean writing;
  private volatile boolean failed;

  StateKeeper(FlowDecoder decoder, StateFile file, Executor disk, Notices notices) {
    this.decoder = decoder;
    this.file = file;
    this.disk = disk;
    this.notices = notices;
  }

  /** Reads what was saved; a decoder without starts afresh. On the listener's thread. */
  void restore() {
    try {
      Optional<byte[]> state = file.read();
      if (state.isPresent()) {
        decoder.restore(new DataInputStream(new ByteArrayInputStream(state.get())));
      }
    } catch (Exception | Error e) {
      notices.warn(
          "restore " + file.path(),
          "state of " + file.path() + " is of no use, starts afresh: " + e.getMessage(),
          e);
    }
    saved = decoder.stateVersion();
  }

  /** Called about once a second on the listener's thread. */
  void saveIfChanged() {
    long version = decoder.stateVersion();
    if ((version == saved && !failed) || writing || System.nanoTime() - notBefore < 0) {
      return;
    }
    long start = System.nanoTime();
    Optional<byte[]> state = state();
    state.ifPresent(
        octets -> {
          saved = version;
          writing = true;
          disk.execute(() -> write(octets));
        });
    long end = System.nanoTime();
    notBefore = end + (end - start) * PART;
  }

  /** The state at this moment, if the decoder ever had any. On the listener's thread. */
  Optional<byte[]> state() {
    if (decoder.stateVersion() == 0) {
      return Optional.empty();
    }
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try {
      decoder.save(new DataOutputStream(octets));
      return Optional.of(octets.toByteArray());
    } catch (Exception | Error e) {
      warn(e);
      return Optional.empty();
    }
  }

  /** Writes to disk after whatever is being written, and waits for it. */
  void finish(byte[] octets) {
    try {
      CompletableFuture.runAsync(() -> write(octets), disk).get(FINISH_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      warn(e);
    }
  }

  private void write(byte[] octets) {
    try {
      file.write(octets);
      failed = false;
    } catch (IOException e) {
      failed = true;
      warn(e);
    } finally {
      writing = false;
    }
  }

  private void warn(Throwable e) {
    notices.warn("save " + file.path(), "state cannot be saved to " + file.path(), e);
  }
}
