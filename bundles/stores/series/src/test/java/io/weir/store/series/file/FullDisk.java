package io.weir.store.series.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A disk with so much room; writes what fits, then fails, as disks do. */
final class FullDisk extends Disk {

  private long room;

  FullDisk(long room) {
    this.room = room;
  }

  synchronized void resize(long newRoom) {
    room = newRoom;
  }

  @Override
  synchronized void write(RandomAccessFile file, long offset, ByteBuffer octets)
      throws IOException {
    int fits = (int) Math.min(octets.remaining(), room);
    super.write(file, offset, octets.slice(octets.position(), fits));
    room -= fits;
    if (fits < octets.remaining()) {
      throw new IOException("No space left on device");
    }
  }

  @Override
  synchronized long freeBytes(Path directory) {
    return room;
  }
}
