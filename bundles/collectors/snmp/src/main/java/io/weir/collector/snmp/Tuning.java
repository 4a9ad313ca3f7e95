package io.weir.collector.snmp;

import io.weir.collector.snmp.access.PrivateFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The max-repetitions that suited each device, over a restart: a line each of the device's id and
 * the number. What cannot be read is learnt anew. Thread-safe.
 */
final class Tuning {

  private static final Logger LOG = LoggerFactory.getLogger(Tuning.class);

  private final PrivateFile file;
  private final Map<String, Integer> kept = new ConcurrentHashMap<>();

  Tuning(Path path) {
    file = new PrivateFile(path);
    if (!Files.exists(path)) {
      return;
    }
    try {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        String[] part = line.split(" ", -1);
        if (part.length == 2 && part[1].matches("\\d{1,4}")) {
          kept.put(part[0], Integer.valueOf(part[1]));
        }
      }
    } catch (IOException e) {
      LOG.warn("{} cannot be read; what suits each device is learnt anew: {}", path, e.toString());
    }
  }

  /** What suited a device; asked for once, when the device comes. */
  OptionalInt take(String deviceId) {
    Integer repetitions = kept.remove(deviceId);
    return repetitions == null ? OptionalInt.empty() : OptionalInt.of(repetitions);
  }

  /** Writes what suits each device now. Blocks on the disk. */
  void keep(Map<String, Integer> repetitions) {
    StringBuilder text = new StringBuilder();
    repetitions.forEach((id, number) -> text.append(id).append(' ').append(number).append('\n'));
    try {
      file.write(text.toString());
    } catch (IOException e) {
      LOG.warn("{} cannot be written: {}", file.path(), e.toString());
    }
  }
}
