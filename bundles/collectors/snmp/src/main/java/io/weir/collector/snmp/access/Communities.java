package io.weir.collector.snmp.access;

import io.weir.collector.snmp.session.Credentials.CommunityVersion;
import io.weir.library.credentials.Encryption;
import io.weir.library.credentials.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Communities of single devices, encrypted, in a file of their own that nobody but its owner may
 * read: a line each of the device's id, the version and the encrypted community. What a method
 * changed is on the disk when it returns. Thread-safe; blocks on the disk.
 */
public final class Communities {

  /** A community in the form in which it is kept. */
  private record Sealed(CommunityVersion version, String encrypted) {}

  private final PrivateFile file;
  private final Encryption encryption;
  private final Map<String, Sealed> byDevice = new TreeMap<>();

  /**
   * Reads the file, if there is one.
   *
   * @throws IOException if it cannot be read, or holds something else
   */
  public Communities(Path path, Encryption encryption) throws IOException {
    this.file = new PrivateFile(path);
    this.encryption = encryption;
    if (Files.exists(path)) {
      for (String line : Files.readAllLines(path, StandardCharsets.UTF_8)) {
        String[] part = line.split(" ", -1);
        if (part.length != 3 || !part[1].matches("V1|V2C")) {
          throw new IOException(path + ": wanted lines of device, version and community, got else");
        }
        byDevice.put(part[0], new Sealed(CommunityVersion.valueOf(part[1]), part[2]));
      }
    }
  }

  /** Which version a device's own community is of; empty if it has none. */
  public synchronized Optional<CommunityVersion> version(String deviceId) {
    return Optional.ofNullable(byDevice.get(deviceId)).map(Sealed::version);
  }

  /**
   * A device's own community.
   *
   * @throws IllegalArgumentException if there is none, or it cannot be decrypted
   */
  public char[] reveal(String deviceId) {
    Sealed sealed;
    synchronized (this) {
      sealed = byDevice.get(deviceId);
    }
    if (sealed == null) {
      throw new IllegalArgumentException("wanted a device with a community, got " + deviceId);
    }
    return encryption.decrypt(sealed.encrypted()).reveal().toCharArray();
  }

  /**
   * Keeps a device's own community.
   *
   * @throws IOException if it cannot be written; then the one before stays
   */
  public synchronized void put(String deviceId, CommunityVersion version, String community)
      throws IOException {
    Sealed sealed = new Sealed(version, encryption.encrypt(new Secret(community)));
    change(deviceId, Optional.of(sealed));
  }

  /** Forgets a device's own community; nothing happens if there is none. */
  public synchronized void remove(String deviceId) throws IOException {
    if (byDevice.containsKey(deviceId)) {
      change(deviceId, Optional.empty());
    }
  }

  private void change(String deviceId, Optional<Sealed> sealed) throws IOException {
    Map<String, Sealed> next = new TreeMap<>(byDevice);
    sealed.ifPresentOrElse(kept -> next.put(deviceId, kept), () -> next.remove(deviceId));
    StringBuilder text = new StringBuilder();
    next.forEach(
        (id, kept) ->
            text.append(id)
                .append(' ')
                .append(kept.version())
                .append(' ')
                .append(kept.encrypted())
                .append('\n'));
    file.write(text.toString());
    byDevice.clear();
    byDevice.putAll(next);
  }
}
