package io.weir.store.columnar.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/** A disk with room for so many octets of one file; writes what fits, then fails, as disks do. */
final class FullDisk implements Sink.Opener {

  private volatile long room;

  FullDisk(long room) {
    this.room = room;
  }

  void resize(long newRoom) {
    room = newRoom;
  }

  @Override
  public Sink open(Path path) throws IOException {
    Sink file = Sink.open(path);
    return new Sink() {
      @Override
      public void write(ByteBuffer buffer, long offset) throws IOException {
        int fits = (int) Math.max(0, Math.min(buffer.remaining(), room - offset));
        boolean all = fits == buffer.remaining();
        ByteBuffer part = buffer.slice(buffer.position(), fits);
        buffer.position(buffer.position() + fits);
        file.write(part, offset);
        if (!all) {
          throw new IOException("No space left on device");
        }
      }

      @Override
      public void truncate(long size) throws IOException {
        file.truncate(size);
      }

      @Override
      public void force() throws IOException {
        file.force();
      }

      @Override
      public void close() throws IOException {
        file.close();
      }
    };
  }
}
