package io.weir.bench.outage;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP port through which a server of this machine is reached: late, or without any answer. */
final class Passage implements Closeable {

  private final ServerSocket entrance;
  private final int destination;
  private final Duration delay;
  private final Set<Crossing> crossings = ConcurrentHashMap.newKeySet();
  private volatile boolean mute;

  /**
   * Opens it.
   *
   * @param destination the server's port
   * @param delay of what goes to the server, and of what comes back
   */
  Passage(int destination, Duration delay) throws IOException {
    this.destination = destination;
    this.delay = delay;
    entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread("accept", this::accept).start();
  }

  int port() {
    return entrance.getLocalPort();
  }

  private Thread thread(String what, Runnable work) {
    Thread thread = new Thread(work, "passage-" + what + "-" + destination);
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket near = entrance.accept();
        thread("cross", () -> cross(near)).start();
      } catch (IOException ignored) {
        // Closed, or the caller has gone already.
      }
    }
  }

  private void cross(Socket near) {
    try (near;
        Socket far = new Socket(InetAddress.getLoopbackAddress(), destination);
        Crossing crossing = new Crossing(near, far, delay, () -> mute)) {
      crossings.add(crossing);
      try {
        crossing.run();
      } finally {
        crossings.remove(crossing);
      }
    } catch (IOException e) {
      return; // one side has hung up, and so does the other
    }
  }

  /** From now on connections are accepted, what is sent is read, and nothing is answered. */
  void mute() {
    mute = true;
  }

  /** From now on the server answers again, to new connections. */
  void answer() {
    mute = false;
    for (Crossing crossing : crossings) {
      crossing.close();
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    answer();
  }
}
