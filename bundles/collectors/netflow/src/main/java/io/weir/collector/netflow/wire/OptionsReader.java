package io.weir.collector.netflow.wire;

/** Keeps what options records tell about flows: samplers, names, and when the system started. */
final class OptionsReader {

  private final State state;
  private final TextPool texts;

  OptionsReader(State state, TextPool texts) {
    this.state = state;
    this.texts = texts;
  }

  /** One record whose fields were located. */
  void read(Message message, Template template, byte[] data, int[] at, int[] lengths) {
    OptionsFields fields = template.optionsFields();
    LocatedRecord record = new LocatedRecord(data, at, lengths);
    systemInit(message, record.number(fields.systemInit()));
    sampling(message, fields, record);
    if (fields.ifIndex() >= 0 && fields.interfaceName() >= 0) {
      name(
          message,
          message.state.interfaces,
          record.number(fields.ifIndex()),
          record.text(fields.interfaceName(), texts));
    }
    if (fields.application() >= 0 && fields.applicationName() >= 0) {
      name(
          message,
          message.state.applications,
          record.number(fields.application()),
          record.text(fields.applicationName(), texts));
    }
  }

  private void systemInit(Message message, long initMillis) {
    if (initMillis != 0 && message.domain.initMillis != initMillis) {
      message.domain.initMillis = initMillis;
      message.setSystemInit(initMillis);
      state.changed();
    }
  }

  private void name(Message message, LongMap<String> table, long key, String text) {
    if (!text.isEmpty()) {
      state.tell(message, table, key, text);
    }
  }

  private void sampling(Message message, OptionsFields fields, LocatedRecord record) {
    long interval = interval(fields, record);
    if (interval <= 0) {
      return;
    }
    Samplers domain = message.domain.samplers;
    Samplers exporter = message.state.samplers;
    if (fields.sampler() >= 0) {
      long sampler = record.number(fields.sampler());
      state.tell(message, domain.bySampler, sampler, interval);
      state.tell(message, exporter.bySampler, sampler, interval);
    } else if (fields.interfaceScope() && record.number(fields.ifIndex()) != 0) {
      // softflowd says interface 0 and means all
      state.tell(message, exporter.byInterface, record.number(fields.ifIndex()), interval);
    } else if (domain.interval != interval || exporter.interval != interval) {
      domain.interval = interval;
      exporter.interval = interval;
      state.changed();
    }
  }

  private static long interval(OptionsFields fields, LocatedRecord record) {
    long interval = record.number(fields.interval());
    if (interval == 0 && fields.packetInterval() >= 0) {
      interval =
          Sampling.systematic(
              record.number(fields.packetInterval()),
              record.number(fields.packetSpace()),
              fields.packetSpace() >= 0);
    }
    if (interval == 0 && fields.sampleSize() >= 0) {
      interval =
          Sampling.oneIn(record.number(fields.sampleSize()), record.number(fields.population()));
    }
    return interval != 0 ? interval : Sampling.ofProbability(record.real(fields.probability()));
  }

  /** A record's octets and where its fields stand. */
  private static final class LocatedRecord {

    private final byte[] data;
    private final int[] at;
    private final int[] lengths;

    LocatedRecord(byte[] data, int[] at, int[] lengths) {
      this.data = data;
      this.at = at;
      this.lengths = lengths;
    }

    long number(int field) {
      return field < 0 ? 0 : Octets.unsigned(data, at[field], lengths[field]);
    }

    double real(int field) {
      return field < 0 ? 0 : FieldValue.real(data, at[field], lengths[field]);
    }

    String text(int field, TextPool pool) {
      return pool.text(data, at[field], lengths[field]);
    }
  }
}
