package io.weir.collector.netflow.wire;

import static io.weir.collector.netflow.wire.Template.field;

import io.weir.api.flow.SequenceUnit;

/**
 * NetFlow v1, v5 and v7: a header with a count, and records that never change, so that they are
 * templates that need not be sent. As Cisco's "NetFlow Export Datagram Format" describes them.
 */
final class FixedFormat {

  private static final int PADDING = 210;

  private static final FixedFormat V1 =
      new FixedFormat(
          16,
          1,
          new int[][] {
            {8, 4},
            {12, 4},
            {15, 4},
            {10, 2},
            {14, 2},
            {2, 4},
            {1, 4},
            {22, 4},
            {21, 4},
            {7, 2},
            {11, 2},
            {PADDING, 2},
            {4, 1},
            {5, 1},
            {6, 1},
            {PADDING, 7},
          });

  private static final FixedFormat V5 =
      new FixedFormat(
          24,
          5,
          new int[][] {
            {8, 4},
            {12, 4},
            {15, 4},
            {10, 2},
            {14, 2},
            {2, 4},
            {1, 4},
            {22, 4},
            {21, 4},
            {7, 2},
            {11, 2},
            {PADDING, 1},
            {6, 1},
            {4, 1},
            {5, 1},
            {16, 2},
            {17, 2},
            {9, 1},
            {13, 1},
            {PADDING, 2},
          });

  private static final FixedFormat V7 =
      new FixedFormat(
          24,
          7,
          new int[][] {
            {8, 4},
            {12, 4},
            {15, 4},
            {10, 2},
            {14, 2},
            {2, 4},
            {1, 4},
            {22, 4},
            {21, 4},
            {7, 2},
            {11, 2},
            {PADDING, 1},
            {6, 1},
            {4, 1},
            {5, 1},
            {16, 2},
            {17, 2},
            {9, 1},
            {13, 1},
            {PADDING, 2},
            {43, 4},
          });

  private final int headerLength;
  private final int version;
  private final int[][] fields;

  private FixedFormat(int headerLength, int version, int[][] fields) {
    this.headerLength = headerLength;
    this.version = version;
    this.fields = fields;
  }

  /** A reader of this format for one decoder. */
  static Reader reader(int version, DataReader data) {
    FixedFormat format = version == 1 ? V1 : version == 5 ? V5 : V7;
    long[] packed = new long[format.fields.length];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = field(0, format.fields[i][0], format.fields[i][1]);
    }
    return new Reader(format, new Template(version, 0, false, 0, packed), data);
  }

  /** Reads messages of one format. */
  static final class Reader {

    private final FixedFormat format;
    private final Template template;
    private final DataReader data;

    private Reader(FixedFormat format, Template template, DataReader data) {
      this.format = format;
      this.template = template;
      this.data = data;
    }

    /** Returns where the message ends. */
    int read(Message message, byte[] octets, int at, int to) {
      message.offset = at;
      int body = at + format.headerLength;
      if (body > to) {
        message.out.error(Reason.HEADER_TRUNCATED, at);
        return to;
      }
      int count = Octets.u16(octets, at + 2);
      int present = Math.min(count, (to - body) / template.length);
      header(message, octets, at, count);
      if (present < count || count == 0) {
        message.out.error(Reason.RECORD_COUNT, at + 2);
      }
      int end = body + present * template.length;
      data.read(message, template, octets, body, end, 0);
      return present < count ? to : end;
    }

    private void header(Message message, byte[] octets, int at, int count) {
      message.upMillis = Octets.u32(octets, at + 4);
      long nanos = Octets.u32(octets, at + 12);
      message.exportMillis = Octets.u32(octets, at + 8) * 1000 + nanos / 1_000_000;
      message.out.clock(message.exportMillis, message.upMillis);
      if (format.version == 5) {
        message.domainId = Octets.u16(octets, at + 20);
        message.samplingMode = Octets.u16(octets, at + 22) >> 14;
        message.samplingInterval = Octets.u16(octets, at + 22) & 0x3fff;
      } else {
        message.domainId = 0;
      }
      if (format.version != 1) {
        long number = Octets.u32(octets, at + 16);
        message.out.sequence(message.domainId, SequenceUnit.FLOWS, number, count);
      }
    }
  }
}
