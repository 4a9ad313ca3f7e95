package io.weir.firststart;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** A generated password of 100 random bits: strong enough to be stored as a plain digest. */
record Password(String text) {
  private static final int LENGTH = 20;

  /** 32 letters and digits, none of which is easily taken for another. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

  static Password generate(SecureRandom random) {
    return new Password(
        random
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(index -> ALPHABET.substring(index, index + 1))
            .collect(Collectors.joining()));
  }

  /** The form that etc/org.apache.karaf.jaas.cfg asks for: SHA-256 in lower-case hex, marked. */
  String stored() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return "{CRYPT}" + HexFormat.of().formatHex(digest) + "{CRYPT}";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
