package io.weir.firststart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PasswordTest {
  /** The digest of "abc" is the example of FIPS 180-2, appendix B.1. */
  @Test
  void isStoredAsSha256() {
    assertEquals(
        "{CRYPT}ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad{CRYPT}",
        new Password("abc").stored());
  }
}
