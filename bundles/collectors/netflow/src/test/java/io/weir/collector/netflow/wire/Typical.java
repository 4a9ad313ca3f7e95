package io.weir.collector.netflow.wire;

import java.util.List;

/** What routers send most of the day. */
final class Typical {

  /** Template fields of some twenty elements, as Cisco and Juniper export IPv4. */
  static final int[] FIELDS = {
    8, 4, 12, 4, 15, 4, 18, 4, 7, 2, 11, 2, 4, 1, 5, 1, 6, 1, 61, 1, 10, 4, 14, 4, 1, 4, 2, 4, 22,
    4, 21, 4, 16, 4, 17, 4, 9, 1, 13, 1, 58, 2,
  };

  private Typical() {}

  static byte[] template(int version, int id) {
    Msg set = Msg.set(version == 9 ? 0 : 2, Msg.template(id, fields(version)));
    return version == 9 ? Msg.netflow9(1, 0, set) : Msg.ipfix(1, 0, set);
  }

  /** With as many records as fit into a frame. */
  static byte[] data(int version, int id, int records) {
    Msg body = Msg.body();
    for (int i = 0; i < records; i++) {
      record(body, version, i);
    }
    Msg set = Msg.set(id, body);
    return version == 9 ? Msg.netflow9(1, 1, set) : Msg.ipfix(1, 0, set);
  }

  static List<byte[]> both(int version) {
    return List.of(template(version, 256), data(version, 256, 24));
  }

  /** IPFIX exporters give times in milliseconds since the epoch. */
  private static int[] fields(int version) {
    int[] fields = FIELDS.clone();
    for (int i = 0; version == 10 && i < fields.length; i += 2) {
      if (fields[i] == 21 || fields[i] == 22) {
        fields[i] = fields[i] == 22 ? 152 : 153;
        fields[i + 1] = 8;
      }
    }
    return fields;
  }

  private static void record(Msg body, int version, int i) {
    body.u32(0x0a000000L + i).u32(0x0a010000L + i).ip("192.0.2.254").ip("198.51.100.1");
    body.u16(1024 + i).u16(443).u8(6).u8(0).u8(0x1b).u8(0).u32(5).u32(6).u32(1500 + i).u32(3);
    if (version == 9) {
      body.u32(Msg.UP_MILLIS - 5000).u32(Msg.UP_MILLIS - 1000);
    } else {
      body.u64(Msg.EXPORT_SECONDS * 1000 - 5000).u64(Msg.EXPORT_SECONDS * 1000 - 1000);
    }
    body.u32(64_512).u32(64_513).u8(24).u8(16).u16(100);
  }
}
