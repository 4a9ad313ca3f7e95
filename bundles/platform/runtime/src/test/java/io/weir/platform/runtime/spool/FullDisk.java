package io.weir.platform.runtime.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A disk with room for so many octets in all its files; what fits is written, as disks do. */
final class FullDisk implements Sink.Opener {

  private final Map<Path, Long> sizes = new HashMap<>();
  private long room;

  FullDisk(long room) {
    this.room = room;
  }

  void resize(long octets) {
    room = octets;
  }

  /** A file that was deleted takes no room. */
  private long used() {
    return sizes.entrySet().stream()
        .filter(file -> Files.exists(file.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  @Override
  public long room(Path directory) {
    return room - used();
  }

  @Override
  public Sink open(Path path) throws IOException {
    Sink real = Sink.open(path);
    if (!path.toString().endsWith(".spool")) {
      return real;
    }
    return new Sink() {
      @Override
      public void write(byte[] octets, int length, long offset) throws IOException {
        long size = sizes.getOrDefault(path, 0L);
        long grows = Math.max(0, offset + length - size);
        long fits = Math.min(grows, room - used());
        int written = (int) Math.max(0, length - (grows - Math.max(0, fits)));
        real.write(octets, written, offset);
        sizes.put(path, size + Math.max(0, fits));
        if (written < length) {
          throw new IOException("No space left on device");
        }
      }

      @Override
      public void truncate(long length) throws IOException {
        real.truncate(length);
        sizes.put(path, length);
      }

      @Override
      public void force() throws IOException {
        real.force();
      }

      @Override
      public void close() throws IOException {
        real.close();
      }
    };
  }
}
