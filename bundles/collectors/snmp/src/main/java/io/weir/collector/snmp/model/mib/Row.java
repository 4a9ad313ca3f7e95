package io.weir.collector.snmp.model.mib;

import io.weir.api.snmp.Oid;
import io.weir.api.snmp.SnmpTable;
import io.weir.api.snmp.SnmpValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One row of a table, read as agents really fill it: with holes, numbers sent as text, and text
 * that is padded or not UTF-8. Scalars are the row {@link #SCALARS}.
 */
public record Row(SnmpTable table, Oid index) {

  /** The instance of every scalar. */
  public static final Oid SCALARS = Oid.of(0);

  /** The longest text that is kept; DisplayString has 255 octets (RFC 2579, section 2). */
  private static final int LONGEST_TEXT = 1_024;

  private static final int MOST_DIGITS = 18;

  /** All rows of a table, in the order of a walk. */
  public static Stream<Row> of(SnmpTable table) {
    return table.indexes().stream().map(index -> new Row(table, index));
  }

  public boolean has(MibObject column) {
    return table.cell(index, column.oid()).isPresent();
  }

  /** A number, sent as such or as digits. A Counter64 is as {@link SnmpValue.Numeric} has it. */
  public OptionalLong number(MibObject column) {
    return table.cell(index, column.oid()).map(Row::number).orElseGet(OptionalLong::empty);
  }

  /** A number that is not negative; empty for any other. */
  public OptionalLong unsigned(MibObject column) {
    OptionalLong number = number(column);
    return number.isPresent() && number.getAsLong() >= 0 ? number : OptionalLong.empty();
  }

  /** Text without what pads it; empty for a hole. */
  public String text(MibObject column) {
    return table.cell(index, column.oid()).map(Row::text).orElse("");
  }

  public Optional<SnmpValue.Octets> octets(MibObject column) {
    return table.octets(index, column.oid());
  }

  /** The name of another object; empty for a hole, another type, and {@code zeroDotZero}. */
  public Optional<Oid> name(MibObject column) {
    return table
        .cell(index, column.oid())
        .filter(SnmpValue.Name.class::isInstance)
        .map(value -> ((SnmpValue.Name) value).oid())
        .filter(oid -> oid.size() > 2);
  }

  private static OptionalLong number(SnmpValue value) {
    if (value instanceof SnmpValue.Numeric numeric) {
      return OptionalLong.of(numeric.value());
    }
    String digits = value instanceof SnmpValue.Octets ? text(value) : "";
    boolean decimal = digits.length() <= MOST_DIGITS && digits.matches("[0-9]+");
    return decimal ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
  }

  private static String text(SnmpValue value) {
    String text = value instanceof SnmpValue.Octets octets ? text(octets) : value.toString();
    return text.substring(0, Math.min(text.length(), LONGEST_TEXT)).strip();
  }

  /** UTF-8; else ISO 8859-1, if every octet is a printable one; else hexadecimal. */
  public static String text(SnmpValue.Octets octets) {
    return octets.text().orElseGet(() -> latin(octets).orElseGet(octets::hex));
  }

  private static Optional<String> latin(SnmpValue.Octets octets) {
    String text = new String(octets.bytes(), StandardCharsets.ISO_8859_1);
    boolean printable =
        text.chars().allMatch(c -> c >= ' ' && !Character.isISOControl(c)) && mostlyAscii(text);
    return printable ? Optional.of(text) : Optional.empty();
  }

  private static boolean mostlyAscii(String text) {
    return text.chars().filter(c -> c < 0x80).count() * 2 > text.length();
  }
}
