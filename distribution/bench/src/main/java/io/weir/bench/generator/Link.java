package io.weir.bench.generator;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.List;

/** An exporter with its socket and its sums. Used by one thread. */
final class Link implements Closeable {
  private static final int LOOPBACK_EXPORTERS = 0x7F01_0001; // 127.1.0.1 and on
  private static final int DOCUMENTATION = 0xC000_0201; // 192.0.2.1, RFC 5737

  private final Exporter exporter;
  private final DatagramSender sender;
  private final List<Datagram> announcements;
  private final ByteBuffer scratch = ByteBuffer.allocateDirect(Datagram.LARGEST);
  private Totals totals = new Totals();
  private long untilAnnouncement;
  private String refusal = "";

  /**
   * Exporter {@code id} sends from 127.1.0.1 + id to a loopback destination, else from whatever
   * address the kernel takes.
   */
  Link(int id, InetSocketAddress destination, List<Datagram> announcements) throws IOException {
    InetAddress to = destination.getAddress();
    boolean loopback = to.isLoopbackAddress() && to.getAddress().length == 4;
    InetAddress agent = ipv4((loopback ? LOOPBACK_EXPORTERS : DOCUMENTATION) + id);
    InetAddress source = loopback ? agent : new InetSocketAddress(0).getAddress();
    exporter = new Exporter(id, agent);
    sender = new DatagramSender(source, destination);
    this.announcements = announcements;
  }

  /** An exporter that sends from an address of this machine. */
  Link(
      Exporter exporter,
      InetAddress source,
      InetSocketAddress destination,
      List<Datagram> announcements)
      throws IOException {
    this.exporter = exporter;
    sender = new DatagramSender(source, destination);
    this.announcements = announcements;
  }

  private static InetAddress ipv4(int bits) throws IOException {
    return InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(bits).array());
  }

  /** Forgets the sums and lets an announcement be due. */
  void begin() {
    totals = new Totals();
    untilAnnouncement = 0;
    refusal = "";
  }

  /** Sends the announcements if they are due. */
  void announce(Moment now, int every) {
    if (untilAnnouncement > 0) {
      return;
    }
    untilAnnouncement = every;
    for (Datagram datagram : announcements) {
      sendAnnouncement(datagram, now);
    }
  }

  private void sendAnnouncement(Datagram datagram, Moment now) {
    if (sendStamped(datagram, now)) {
      totals.addAnnouncement(datagram.length());
    }
  }

  /** Sends one datagram with flow records. */
  void send(Datagram datagram, Moment now) {
    untilAnnouncement--;
    if (sendStamped(datagram, now)) {
      totals.add(datagram.tally(), datagram.length());
    }
  }

  /** Numbers a datagram that is not sent. */
  void lose(Datagram datagram, Moment now) {
    untilAnnouncement--;
    datagram.appendTo(scratch.clear());
    datagram.stamp(scratch, 0, exporter, now);
  }

  private boolean sendStamped(Datagram datagram, Moment now) {
    datagram.appendTo(scratch.clear());
    datagram.stamp(scratch, 0, exporter, now);
    try {
      sender.send(scratch.flip());
      return true;
    } catch (IOException e) {
      totals.addRefused();
      refusal = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      return false;
    }
  }

  ExporterSent sent() {
    return totals.of(exporter);
  }

  /** Why the kernel last refused a datagram; empty if it did not. */
  String refusal() {
    return refusal;
  }

  @Override
  public void close() throws IOException {
    sender.close();
  }
}
