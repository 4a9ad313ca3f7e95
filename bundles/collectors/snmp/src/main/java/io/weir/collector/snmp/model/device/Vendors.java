package io.weir.collector.snmp.model.device;

import io.weir.api.snmp.Oid;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** Vendors by the private enterprise numbers that IANA assigned them. */
final class Vendors {

  private static final Oid ENTERPRISES = Oid.parse("1.3.6.1.4.1");
  private static final Properties NAMES = names();

  private Vendors() {}

  /** Of a sysObjectID; empty for one outside of the enterprises, and for a number not in use. */
  static Optional<String> of(Oid sysObjectId) {
    boolean enterprise =
        sysObjectId.startsWith(ENTERPRISES) && sysObjectId.size() > ENTERPRISES.size();
    return enterprise
        ? Optional.ofNullable(NAMES.getProperty(Long.toString(sysObjectId.arc(ENTERPRISES.size()))))
        : Optional.empty();
  }

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream in = Vendors.class.getResourceAsStream("enterprises.properties");
        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      names.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }
}
