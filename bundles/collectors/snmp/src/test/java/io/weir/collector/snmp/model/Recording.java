package io.weir.collector.snmp.model;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpSyntax;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import io.weir.api.snmp.VarBind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** An agent that was recorded: answers walks as it did. */
public final class Recording {

  private static final String FOLDER = "shared/data/snmp/librenms";

  private final TreeMap<Oid, SnmpValue> objects = new TreeMap<>();

  /** The folder with the recordings, beside or above the project; empty where there is none. */
  public static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(FOLDER))) {
        return Optional.of(at.resolve(FOLDER));
      }
    }
    return Optional.empty();
  }

  static Recording read(Path file) throws IOException {
    Recording recording = new Recording();
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\r?\n", -1)) {
      String[] part = line.split("\\|", 3);
      if (part.length == 3 && part[0].matches("[0-9.]+")) {
        value(part[1], part[2]).ifPresent(v -> recording.objects.put(Oid.parse(part[0]), v));
      }
    }
    return recording;
  }

  /** Walks each column, as {@code SnmpAgent.table} does. */
  SnmpTable table(List<Oid> columns) {
    List<VarBind> walked = new ArrayList<>();
    for (Oid column : columns) {
      for (var entry : objects.tailMap(column, false).entrySet()) {
        if (!entry.getKey().startsWith(column)) {
          break;
        }
        walked.add(new VarBind(entry.getKey(), entry.getValue()));
      }
    }
    return SnmpTable.of(columns, walked);
  }

  private static Optional<SnmpValue> value(String type, String text) {
    boolean hex = type.endsWith("x");
    String tag = hex ? type.substring(0, type.length() - 1) : type;
    return switch (tag) {
      case "2" -> number(SnmpSyntax.INTEGER32, text);
      case "65" -> number(SnmpSyntax.COUNTER32, text);
      case "66" -> number(SnmpSyntax.UNSIGNED32, text);
      case "67" -> number(SnmpSyntax.TIME_TICKS, text);
      case "70" -> number(SnmpSyntax.COUNTER64, text);
      case "4" -> Optional.of(new SnmpValue.Octets(SnmpSyntax.OCTET_STRING, octets(text, hex)));
      case "6" -> Optional.of(new SnmpValue.Name(Oid.parse(text)));
      case "64" ->
          address(text, hex).map(four -> new SnmpValue.Octets(SnmpSyntax.IP_ADDRESS, four));
      default -> Optional.empty();
    };
  }

  private static Optional<SnmpValue> number(SnmpSyntax syntax, String text) {
    try {
      return Optional.of(new SnmpValue.Numeric(syntax, Long.parseUnsignedLong(text.strip())));
    } catch (NumberFormatException e) {
      return text.matches("-\\d+")
          ? Optional.of(new SnmpValue.Numeric(syntax, Long.parseLong(text)))
          : Optional.empty();
    }
  }

  private static byte[] octets(String text, boolean hex) {
    return hex ? HexFormat.of().parseHex(text) : text.getBytes(StandardCharsets.UTF_8);
  }

  /** Some recordings have an address blacked out. */
  private static Optional<byte[]> address(String text, boolean hex) {
    if (hex) {
      return Optional.of(octets(text, true));
    }
    String[] part = text.split("\\.", -1);
    byte[] octets = new byte[part.length];
    for (int i = 0; i < part.length; i++) {
      if (!part[i].matches("\\d{1,3}")) {
        return Optional.empty();
      }
      octets[i] = (byte) Integer.parseInt(part[i]);
    }
    return Optional.of(octets);
  }
}
