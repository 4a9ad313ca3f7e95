package io.weir.collector.netflow.wire;

import java.util.Optional;

/**
 * Reads template records out of their sets: RFC 3954 sections 5.2 and 6.1, RFC 7011 section 3.4.
 * What follows a bad one is still read where its end is known.
 */
final class TemplateReader {

  /** More fields than any exporter has use for. */
  static final int MAX_FIELDS = 1024;

  /** Fields without octets are lawful; many of them only cost time. */
  static final int MAX_EMPTY_FIELDS = 64;

  private final TemplateUse use;
  private Message message;
  private boolean options;
  private byte[] data;
  private int at;
  private int end;

  TemplateReader(TemplateUse use) {
    this.use = use;
  }

  /** Where the templates go. */
  interface TemplateUse {

    void define(Message message, Template template);

    /** RFC 7011 section 8.1; ids 2 and 3 withdraw all. */
    void withdraw(Message message, int id, boolean options);
  }

  /** Reads the templates from {@code from} to {@code to}. */
  void read(Message of, boolean optionsSet, byte[] octets, int from, int to) {
    message = of;
    options = optionsSet;
    data = octets;
    at = from;
    end = to;
    while (end - at >= 4 && !padding()) {
      boolean old = options && message.version == 9;
      boolean sound = old ? netflow9Options() : template();
      if (!sound) {
        return;
      }
    }
  }

  /** Some exporters fill a template set up with more than the three octets that align it. */
  private boolean padding() {
    return Octets.u32(data, at) == 0 && Octets.zero(data, at, end);
  }

  /** Templates of both protocols, and options templates of IPFIX. */
  private boolean template() {
    int id = Octets.u16(data, at);
    int count = Octets.u16(data, at + 2);
    at += 4;
    if (count == 0) {
      withdrawal(id);
      return true;
    }
    int scopes = 0;
    if (options) {
      if (end - at < 2) {
        return truncated();
      }
      scopes = Octets.u16(data, at);
      at += 2;
    }
    Optional<long[]> fields = fields(count);
    if (fields.isEmpty()) {
      return truncated();
    }
    if (scopes > count) {
      error(Reason.TEMPLATE_SCOPE);
    } else {
      define(id, scopes, fields.get());
    }
    return true;
  }

  private void withdrawal(int id) {
    if (message.version == 10 && (id >= 256 || id == (options ? 3 : 2))) {
      use.withdraw(message, id, options);
    } else {
      error(id < 256 ? Reason.TEMPLATE_ID : Reason.TEMPLATE_FIELDS);
    }
  }

  private Optional<long[]> fields(int count) {
    if (count > (end - at) / 4) {
      return Optional.empty();
    }
    long[] fields = new long[count];
    for (int field = 0; field < count; field++) {
      if (end - at < 4) {
        return Optional.empty();
      }
      int id = Octets.u16(data, at);
      int length = Octets.u16(data, at + 2);
      at += 4;
      boolean enterprise = message.version == 10 && id >= 0x8000;
      if (enterprise && end - at < 4) {
        return Optional.empty();
      }
      fields[field] =
          enterprise
              ? Template.field(Octets.i32(data, at), id & 0x7fff, length)
              : Template.field(0, id, length);
      at += enterprise ? 4 : 0;
    }
    return Optional.of(fields);
  }

  /** Lengths instead of counts, and scope types instead of elements: RFC 3954 section 6.1. */
  private boolean netflow9Options() {
    if (end - at < 6) {
      return truncated();
    }
    int id = Octets.u16(data, at);
    int scopeOctets = Octets.u16(data, at + 2);
    int optionOctets = Octets.u16(data, at + 4);
    at += 6;
    if (scopeOctets + optionOctets > end - at) {
      return truncated();
    }
    int next = at + scopeOctets + optionOctets;
    if (scopeOctets % 4 != 0 || optionOctets % 4 != 0 || scopeOctets + optionOctets == 0) {
      error(Reason.TEMPLATE_FIELDS);
    } else {
      define(id, scopeOctets / 4, scopedFields(scopeOctets / 4, optionOctets / 4));
    }
    at = next;
    return true;
  }

  private long[] scopedFields(int scopes, int others) {
    long[] fields = new long[scopes + others];
    for (int field = 0; field < fields.length; field++, at += 4) {
      int pen = field < scopes ? Elements.SCOPE_PEN : 0;
      fields[field] = Template.field(pen, Octets.u16(data, at), Octets.u16(data, at + 2));
    }
    return fields;
  }

  private void define(int id, int scopes, long[] fields) {
    if (id < 256) {
      error(Reason.TEMPLATE_ID);
      return;
    }
    Template template = new Template(message.version, id, options, scopes, fields);
    if (fields.length > MAX_FIELDS || template.emptyFields() > MAX_EMPTY_FIELDS) {
      error(Reason.TEMPLATE_FIELDS);
      return;
    }
    if (template.length == 0) {
      error(Reason.TEMPLATE_EMPTY);
    }
    use.define(message, template);
  }

  private boolean truncated() {
    error(Reason.TEMPLATE_TRUNCATED);
    return false;
  }

  private void error(String reason) {
    message.out.error(reason, message.offset);
  }
}
