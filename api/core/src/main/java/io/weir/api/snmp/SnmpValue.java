package io.weir.api.snmp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** A value that an agent gave. What an agent does not have ({@code noSuchInstance}) is no value. */
public sealed interface SnmpValue {

  SnmpSyntax syntax();

  /** For people: numbers in decimal, text as text, other octets as {@code 00:1b:2c}. */
  @Override
  String toString();

  /**
   * A number.
   *
   * @param syntax one of the numeric types
   * @param value as sent; a Counter64 is unsigned, all others fit as they are
   */
  record Numeric(SnmpSyntax syntax, long value) implements SnmpValue {

    public Numeric {
      switch (syntax) {
        case OCTET_STRING, OBJECT_IDENTIFIER, IP_ADDRESS, OPAQUE ->
            throw new IllegalArgumentException("wanted a numeric type, got " + syntax);
        default -> {}
      }
    }

    @Override
    public String toString() {
      return syntax == SnmpSyntax.COUNTER64 ? Long.toUnsignedString(value) : Long.toString(value);
    }
  }

  /** The name of another object. */
  record Name(Oid oid) implements SnmpValue {

    @Override
    public SnmpSyntax syntax() {
      return SnmpSyntax.OBJECT_IDENTIFIER;
    }

    @Override
    public String toString() {
      return oid.toString();
    }
  }

  /** Octets: text, an address, a bit map. */
  final class Octets implements SnmpValue {

    private final SnmpSyntax syntax;
    private final byte[] octets;

    /**
     * Copies the octets.
     *
     * @param syntax one of the types that are octets
     */
    public Octets(SnmpSyntax syntax, byte[] octets) {
      switch (syntax) {
        case OCTET_STRING, IP_ADDRESS, OPAQUE -> {}
        default -> throw new IllegalArgumentException("wanted a type of octets, got " + syntax);
      }
      this.syntax = syntax;
      this.octets = octets.clone();
    }

    @Override
    public SnmpSyntax syntax() {
      return syntax;
    }

    public int size() {
      return octets.length;
    }

    /** A copy. */
    public byte[] bytes() {
      return octets.clone();
    }

    /**
     * The octets as text: UTF-8, without the zeros that some agents pad with; empty if they are not
     * text.
     */
    public Optional<String> text() {
      int end = octets.length;
      while (end > 0 && octets[end - 1] == 0) {
        end--;
      }
      try {
        String text =
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, end)).toString();
        boolean clean = text.chars().noneMatch(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r');
        return clean ? Optional.of(text) : Optional.empty();
      } catch (CharacterCodingException e) {
        return Optional.empty();
      }
    }

    /** Two hexadecimal digits an octet, with colons between. */
    public String hex() {
      return HexFormat.ofDelimiter(":").formatHex(octets);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Octets that
          && syntax == that.syntax
          && Arrays.equals(octets, that.octets);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(octets);
    }

    @Override
    public String toString() {
      if (syntax == SnmpSyntax.IP_ADDRESS && octets.length == Integer.BYTES) {
        return dotted();
      }
      return syntax == SnmpSyntax.OCTET_STRING ? text().orElseGet(this::hex) : hex();
    }

    private String dotted() {
      return (octets[0] & 0xff)
          + "."
          + (octets[1] & 0xff)
          + "."
          + (octets[2] & 0xff)
          + "."
          + (octets[3] & 0xff);
    }
  }
}
