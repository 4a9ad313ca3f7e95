package io.weir.collector.netflow.wire;

import io.weir.collector.netflow.wire.ParkedSets.Parked;
import io.weir.collector.netflow.wire.TemplateReader.TemplateUse;

/** Walks through the sets of a NetFlow v9 or IPFIX message. */
final class SetReader implements TemplateUse {

  private final State state;
  private final ParkedSets parked;
  private final DataReader data;
  private final TemplateReader templates = new TemplateReader(this);
  private final Message late = new Message();
  private long nowMillis;

  SetReader(State state, ParkedSets parked, DataReader data) {
    this.state = state;
    this.parked = parked;
    this.data = data;
  }

  void now(long millis) {
    nowMillis = millis;
  }

  /**
   * Reads sets until the message's end, or until another message begins where a set should.
   *
   * @return where it ended
   */
  int read(Message message, byte[] octets, int from, int to) {
    int at = from;
    while (to - at >= 4) {
      int id = Octets.u16(octets, at);
      int length = Octets.u16(octets, at + 2);
      message.offset = at;
      if (id == 0 && length == 0) {
        at = afterZeros(octets, at, to);
      } else if (message.version == 9 && Headers.begins(octets, at, to)) {
        return at;
      } else if (length < 4 || length > to - at) {
        message.out.error(Reason.SET_LENGTH, at);
        if (id >= 256 && length > to - at) {
          begun(message, id, octets, at + 4, to);
        } else {
          message.undecodedOctets += to - at;
        }
        return to;
      } else {
        set(message, id, octets, at + 4, at + length);
        at += length;
      }
    }
    return to;
  }

  /** Palo Alto fills datagrams up with zeros, softflowd puts them between sets. */
  private static int afterZeros(byte[] octets, int from, int to) {
    int at = from;
    while (to - at >= 4 && Octets.i32(octets, at) == 0) {
      at += 4;
    }
    return at;
  }

  private void set(Message message, int id, byte[] octets, int from, int to) {
    int templateSet = message.version == 9 ? 0 : 2;
    if (id >= 256) {
      data(message, id, octets, from, to);
    } else if (id == templateSet || id == templateSet + 1) {
      templates.read(message, id != templateSet, octets, from, to);
    } else {
      message.out.error(Reason.SET_ID, message.offset);
    }
  }

  /** Of a set that says it is longer than its message, the records that are there in full. */
  private void begun(Message message, int id, byte[] octets, int from, int to) {
    Template template = message.domain.templates.get(id);
    if (template == null || template.version != message.version) {
      message.undecodedOctets += to - from;
    } else {
      message.records += data.read(message, template, octets, from, to, nowMillis);
    }
  }

  private void data(Message message, int id, byte[] octets, int from, int to) {
    Template template = message.domain.templates.get(id);
    if (template == null || template.version != message.version) {
      parked.park(message, id, octets, from, to, nowMillis);
      message.undecodedOctets += to - from;
    } else {
      message.records += data.read(message, template, octets, from, to, nowMillis);
    }
  }

  @Override
  public void define(Message message, Template template) {
    Template standing = state.define(message, template, nowMillis);
    for (Parked set : parked.take(message, standing.id)) {
      replay(message, standing, set);
    }
  }

  private void replay(Message message, Template template, Parked set) {
    late.begin(message.out, message.exporter, message.version);
    late.state = message.state;
    late.domain = message.domain;
    late.domainId = message.domainId;
    late.offset = message.offset;
    late.exportMillis = set.exportMillis;
    late.upMillis = set.upMillis;
    if (late.upMillis == Message.UNKNOWN && message.domain.initMillis != 0) {
      late.setSystemInit(message.domain.initMillis);
    }
    data.read(late, template, set.data, 0, set.data.length, nowMillis);
  }

  @Override
  public void withdraw(Message message, int id, boolean options) {
    if (id < 256) {
      state.withdrawAll(message, options);
    } else {
      state.withdraw(message, id);
    }
  }
}
