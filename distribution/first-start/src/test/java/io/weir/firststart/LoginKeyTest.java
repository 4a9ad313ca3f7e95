package io.weir.firststart;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class LoginKeyTest {
  private final LoginKey key = LoginKey.generate(new SecureRandom());

  @Test
  void whatThePrivateFormSignsThePublicFormVerifies() throws GeneralSecurityException {
    byte[] message = "let me in".getBytes(US_ASCII);
    Signature signer = Signature.getInstance("SHA256withRSA");
    signer.initSign(KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der())));
    signer.update(message);
    Signature verifier = Signature.getInstance("SHA256withRSA");
    verifier.initVerify(readPublic());
    verifier.update(message);

    assertTrue(verifier.verify(signer.sign()));
  }

  private byte[] der() {
    String body = key.privatePem().replaceAll("-----[A-Z ]+-----|\n", "");
    return Base64.getDecoder().decode(body);
  }

  private PublicKey readPublic() throws GeneralSecurityException {
    ByteBuffer blob = ByteBuffer.wrap(Base64.getDecoder().decode(key.publicBase64()));
    assertEquals("ssh-rsa", new String(readString(blob), US_ASCII));
    BigInteger exponent = new BigInteger(readString(blob));
    BigInteger modulus = new BigInteger(readString(blob));
    assertFalse(blob.hasRemaining());
    return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
  }

  private static byte[] readString(ByteBuffer blob) {
    byte[] value = new byte[blob.getInt()];
    blob.get(value);
    return value;
  }
}
