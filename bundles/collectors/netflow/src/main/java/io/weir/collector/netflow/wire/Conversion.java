package io.weir.collector.netflow.wire;

/** What a number on the wire means; times become milliseconds since the epoch. */
enum Conversion {
  NONE {
    @Override
    void apply(Rows rows, long[] column, int first, int count, int length) {}
  },

  /** The 20 bits of an MPLS label, before traffic class and bottom of stack. */
  LABEL {
    @Override
    void apply(Rows rows, long[] column, int first, int count, int length) {
      int shift = Math.max(0, 8 * Math.min(length, 8) - 20);
      for (int row = first; row < first + count; row++) {
        column[row] = column[row] >>> shift & 0xf_ffff;
      }
    }
  },

  /** RFC 7011 section 6.1.7. */
  SECONDS {
    @Override
    void apply(Rows rows, long[] column, int first, int count, int length) {
      for (int row = first; row < first + count; row++) {
        column[row] *= 1000;
      }
    }
  },

  /** RFC 7011 sections 6.1.9 and 6.1.10. */
  NTP {
    @Override
    void apply(Rows rows, long[] column, int first, int count, int length) {
      for (int row = first; row < first + count; row++) {
        column[row] = NtpTime.millis(column[row]);
      }
    }
  },

  /** Milliseconds since the exporter started. */
  UP_TIME {
    @Override
    void apply(Rows rows, long[] column, int first, int count, int length) {
      long up = rows.upMillis;
      long export = rows.message.exportMillis;
      boolean known = up != Message.UNKNOWN;
      for (int row = first; row < first + count; row++) {
        column[row] = known ? export + (int) (column[row] - up) : 0;
      }
    }
  },

  /** Microseconds before the export, RFC 5102 section 5.9. */
  MICROS_BEFORE_EXPORT {
    @Override
    void apply(Rows rows, long[] column, int first, int count, int length) {
      long export = rows.message.exportMillis;
      for (int row = first; row < first + count; row++) {
        column[row] = export - column[row] / 1000;
      }
    }
  };

  abstract void apply(Rows rows, long[] column, int first, int count, int length);
}
