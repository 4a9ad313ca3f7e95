package io.weir.library.view;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers without digits that mean nothing. */
final class Rounding {

  private Rounding() {}

  /** To that many decimals; a whole number stays one, without a point or exponent. */
  static Number decimals(double number, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal plain = rounded.stripTrailingZeros();
    return plain.scale() <= 0 ? (Number) plain.toBigInteger() : plain;
  }
}
