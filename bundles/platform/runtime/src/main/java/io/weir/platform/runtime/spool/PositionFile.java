package io.weir.platform.runtime.spool;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * How far the log was acknowledged. Two slots in a file of fixed size, written in turns: one is
 * whole whatever happens, and no room is needed on a full disk.
 */
final class PositionFile implements Closeable {

  private static final int SLOT = 32;

  private final Sink sink;
  private final Position found;
  private long turn;

  /**
   * A place in the log.
   *
   * @param number of the record acknowledged last, -1 if none was
   * @param row rows in it and all before it
   * @param segment the first number of the segment that holds it
   */
  record Position(long number, long row, long segment) {
    static final Position START = new Position(-1, 0, 0);
  }

  private record Slot(long turn, Position position) {}

  PositionFile(Path path, Sink.Opener opener) throws IOException {
    Optional<Slot> last = read(path);
    this.found = last.map(Slot::position).orElse(Position.START);
    this.turn = last.map(slot -> slot.turn() + 1).orElse(0L);
    this.sink = opener.open(path);
  }

  /** What stood there at opening; the start if there was nothing that fits its checksum. */
  Position found() {
    return found;
  }

  private static Optional<Slot> read(Path path) throws IOException {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(path));
    Optional<Slot> first = slot(all, 0);
    Optional<Slot> second = slot(all, 1);
    boolean later =
        second.isPresent() && (first.isEmpty() || second.get().turn() > first.get().turn());
    return later ? second : first;
  }

  private static Optional<Slot> slot(ByteBuffer all, int index) {
    int at = index * (SLOT + Integer.BYTES);
    if (all.limit() < at + SLOT + Integer.BYTES || all.getInt(at + SLOT) != checksum(all, at)) {
      return Optional.empty();
    }
    Position position =
        new Position(all.getLong(at + 8), all.getLong(at + 16), all.getLong(at + 24));
    return Optional.of(new Slot(all.getLong(at), position));
  }

  void write(Position position) throws IOException {
    ByteBuffer slot = ByteBuffer.allocate(SLOT + Integer.BYTES);
    slot.putLong(turn).putLong(position.number()).putLong(position.row());
    slot.putLong(position.segment());
    slot.putInt(checksum(slot, 0));
    sink.write(slot.array(), slot.capacity(), turn % 2 * slot.capacity());
    turn++;
  }

  private static int checksum(ByteBuffer octets, int from) {
    CRC32C crc = new CRC32C();
    crc.update(octets.duplicate().limit(from + SLOT).position(from));
    return (int) crc.getValue();
  }

  void force() throws IOException {
    sink.force();
  }

  @Override
  public void close() throws IOException {
    sink.close();
  }
}
