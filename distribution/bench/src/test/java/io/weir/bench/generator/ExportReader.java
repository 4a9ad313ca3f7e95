package io.weir.bench.generator;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/** Counts what export datagrams say, by the letter of their specifications. */
public final class ExportReader {
  private static final int OCTETS = 1;
  private static final int PACKETS = 2;

  private final Map<Integer, int[]> templates = new HashMap<>(); // element, length, element …
  private final Map<Long, Integer> expected = new HashMap<>();
  private int sequenceBreaks;
  private int counterSamples;
  private int optionsRecords;
  private long records;
  private long packets;
  private long octets;

  public void read(ByteBuffer datagram) {
    int version = datagram.getShort(0);
    switch (version) {
      case 5 -> readV5(datagram);
      case 9 -> readV9(datagram);
      case 10 -> readIpfix(datagram);
      default -> readSflow(datagram);
    }
  }

  public long records() {
    return records;
  }

  long packets() {
    return packets;
  }

  long octets() {
    return octets;
  }

  int sequenceBreaks() {
    return sequenceBreaks;
  }

  int counterSamples() {
    return counterSamples;
  }

  int optionsRecords() {
    return optionsRecords;
  }

  private void sequence(long key, int got, int units) {
    Integer wanted = expected.put(key, got + units);
    if (wanted != null && wanted != got) {
      sequenceBreaks++;
    }
  }

  private void add(long packetsMore, long octetsMore) {
    records++;
    packets += packetsMore;
    octets += octetsMore;
  }

  private void readV5(ByteBuffer in) {
    int count = in.getShort(2);
    require(in.limit() == 24 + 48 * count, "v5 length");
    sequence(in.get(21), in.getInt(16), count);
    for (int at = 24; at < in.limit(); at += 48) {
      add(Integer.toUnsignedLong(in.getInt(at + 16)), Integer.toUnsignedLong(in.getInt(at + 20)));
      require(in.getInt(at + 24) - in.getInt(at + 28) <= 0, "start before end");
      require(in.getInt(at + 28) - in.getInt(4) <= 0, "end before export");
    }
  }

  private void readV9(ByteBuffer in) {
    sequence(in.getInt(16), in.getInt(12), 1);
    int all = readSets(in, 20, 0);
    require(all == in.getShort(2), "v9 count " + in.getShort(2) + " but " + all + " records");
  }

  private void readIpfix(ByteBuffer in) {
    require(in.getShort(2) == in.limit(), "IPFIX length");
    long before = records + optionsRecords;
    readSets(in, 16, 2);
    sequence(in.getInt(12), in.getInt(8), (int) (records + optionsRecords - before));
  }

  /** Reads all sets and returns the number of records of any kind. */
  private int readSets(ByteBuffer in, int header, int templateSet) {
    int all = 0;
    int at = header;
    while (at < in.limit()) {
      int set = in.getShort(at);
      int end = at + in.getShort(at + 2);
      require(end > at && end <= in.limit() && end % 4 == 0, "set length");
      ByteBuffer body = in.slice(at + 4, end - at - 4);
      if (set == templateSet) {
        all += readTemplates(body);
      } else if (set == templateSet + 1) {
        all += readOptionsTemplates(body, templateSet == 0);
      } else {
        all += readData(body, set);
      }
      at = end;
    }
    return all;
  }

  private int readTemplates(ByteBuffer in) {
    int count = 0;
    for (; in.remaining() >= 4; count++) {
      int id = in.getShort();
      templates.put(id, fields(in, in.getShort()));
    }
    return count;
  }

  private int readOptionsTemplates(ByteBuffer in, boolean v9) {
    int count = 0;
    for (; in.remaining() >= 6; count++) {
      int id = in.getShort();
      int first = in.getShort();
      int second = in.getShort();
      templates.put(-id, fields(in, v9 ? (first + second) / 4 : first));
    }
    return count;
  }

  private static int[] fields(ByteBuffer in, int count) {
    int[] fields = new int[2 * count];
    for (int i = 0; i < fields.length; i++) {
      fields[i] = Short.toUnsignedInt(in.getShort());
    }
    return fields;
  }

  private int readData(ByteBuffer in, int set) {
    boolean options = !templates.containsKey(set);
    int[] fields = templates.get(options ? -set : set);
    require(fields != null, "template " + set + " before its data");
    int count = 0;
    for (; in.remaining() > 3; count++) {
      readRecord(in, fields, options);
    }
    return count;
  }

  private void readRecord(ByteBuffer in, int[] fields, boolean options) {
    long packetsHere = 0;
    long octetsHere = 0;
    for (int i = 0; i < fields.length; i += 2) {
      int length = fields[i + 1] == 0xFFFF ? Byte.toUnsignedInt(in.get()) : fields[i + 1];
      if (fields[i] == PACKETS && !options) {
        packetsHere = Integer.toUnsignedLong(in.getInt(in.position()));
      } else if (fields[i] == OCTETS && !options) {
        octetsHere = Integer.toUnsignedLong(in.getInt(in.position()));
      }
      in.position(in.position() + length);
    }
    if (options) {
      optionsRecords++;
    } else {
      add(packetsHere, octetsHere);
    }
  }

  private void readSflow(ByteBuffer in) {
    require(in.getInt(0) == 5 && in.getInt(4) == 1, "sFlow version and agent type");
    sequence(in.getInt(12), in.getInt(16), 1);
    int at = 28;
    for (int left = in.getInt(24); left > 0; left--) {
      int type = in.getInt(at);
      if (type == 1) {
        readFlowSample(in, at + 8);
      } else {
        counterSamples++;
      }
      at += 8 + in.getInt(at + 4);
    }
    require(at == in.limit(), "sFlow length");
  }

  private void readFlowSample(ByteBuffer in, int at) {
    require(in.getInt(at + 28) == 1 && in.getInt(at + 32) == 1, "one raw header");
    add(1, in.getInt(at + 44));
  }

  private static void require(boolean met, String what) {
    if (!met) {
      throw new AssertionError(what);
    }
  }
}
