package io.weir.platform.runtime;

import io.weir.api.collect.ReplayResult;
import io.weir.library.packet.capture.CaptureReader;
import io.weir.library.packet.capture.UdpDatagram;
import io.weir.library.packet.capture.UdpDatagrams;
import io.weir.platform.runtime.pipeline.FlowPipeline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** Feeds a capture to the listeners, no faster than they and the outlets behind them take it. */
final class Replay {

  private static final int IN_FLIGHT = 256;
  private static final long PATIENCE_SECONDS = 30;

  private final List<FlowListener> listeners;
  private final FlowPipeline pipeline;
  private final Semaphore room = new Semaphore(IN_FLIGHT);
  private final AtomicLong records = new AtomicLong();
  private final Set<FlowListener> fed = new HashSet<>();
  private long datagrams;
  private long unwanted;

  Replay(List<FlowListener> listeners, FlowPipeline pipeline) {
    this.listeners = listeners;
    this.pipeline = pipeline;
  }

  /** Reads the whole capture; returns when all of it is decoded and on its way. */
  ReplayResult run(Path file) throws IOException {
    try (UdpDatagrams capture = new UdpDatagrams(CaptureReader.open(file))) {
      for (Optional<UdpDatagram> next = capture.next(); next.isPresent(); next = capture.next()) {
        feed(next.get());
      }
      finish();
      return new ReplayResult(
          capture.packets(), datagrams, capture.skipped() + unwanted, records.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("replay of " + file + " was interrupted");
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("replay of " + file + " was not decoded in time", e);
    }
  }

  private void feed(UdpDatagram datagram)
      throws InterruptedException, ExecutionException, TimeoutException {
    Optional<FlowListener> listener = listenerFor(datagram);
    if (listener.isEmpty()) {
      unwanted++;
      return;
    }
    awaitOutlets();
    take(1);
    datagrams++;
    fed.add(listener.get());
    ByteBuffer copy = ByteBuffer.allocate(datagram.payload().remaining());
    copy.put(datagram.payload()).flip();
    listener.get().replay(datagram.source(), datagram.sourcePort(), copy, this::decoded);
  }

  private void decoded(int flows) {
    records.addAndGet(flows);
    room.release();
  }

  private Optional<FlowListener> listenerFor(UdpDatagram datagram) {
    return listeners.stream()
        .filter(listener -> listener.accepts(datagram.payload()))
        .min(Comparator.comparing(listener -> listener.port() != datagram.destinationPort()));
  }

  /** A capture can wait, live traffic cannot: half of every queue is left to it. */
  private void awaitOutlets() throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (pipeline.isCongested() && System.nanoTime() - deadline < 0) {
      TimeUnit.MILLISECONDS.sleep(2);
    }
  }

  private void finish() throws InterruptedException, ExecutionException, TimeoutException {
    take(IN_FLIGHT);
    for (FlowListener listener : fed) {
      listener.flush();
    }
  }

  private void take(int permits) throws InterruptedException, TimeoutException {
    if (!room.tryAcquire(permits, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new TimeoutException("no listener took a datagram for " + PATIENCE_SECONDS + " s");
    }
  }
}
