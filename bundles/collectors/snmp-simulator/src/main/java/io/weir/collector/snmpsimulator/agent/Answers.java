package io.weir.collector.snmpsimulator.agent;

/** Writes the variables of an answer (RFC 3416, sections 4.2.1 to 4.2.3). */
final class Answers {

  /** How the writing ended. */
  enum Ending {
    COMPLETE,
    TOO_BIG,
    /** Version 1: the variable after those written is not there (RFC 1157, section 4.1.2). */
    NO_SUCH_NAME
  }

  /** More variables in one request are answered with tooBig: this bounds the memory. */
  static final int MOST = 2_048;

  private final Request request;
  private final BerWriter out;
  private final ObjectName name = new ObjectName();
  private final Place place = new Place();
  private final Repeaters repeaters;
  private int count;
  private int variableEnd;

  Answers(Request request, BerWriter out) {
    this.request = request;
    this.out = out;
    repeaters = new Repeaters(request, out);
  }

  /** How many variables were written. */
  int count() {
    return count;
  }

  void none() {
    count = 0;
  }

  Ending write(BerReader variables, Instances instances, MessageSize size) throws MalformedMessage {
    count = 0;
    repeaters.clear();
    boolean bulk = request.type() == Request.GET_BULK;
    int singles = bulk ? request.nonRepeaters() : Integer.MAX_VALUE;
    while (variables.hasMore()) {
      int start = readName(variables);
      int end = variables.position();
      finishVariable(variables);
      if (count + repeaters.size() == MOST) {
        return Ending.TOO_BIG;
      }
      if (count >= singles) {
        repeaters.add(start, end, name, instances);
      } else if (!single(start, end, instances)) {
        return Ending.NO_SUCH_NAME;
      } else if (out.position() > size.octets()) {
        return Ending.TOO_BIG;
      }
    }
    return bulk ? repeat(instances, size) : Ending.COMPLETE;
  }

  private Ending repeat(Instances instances, MessageSize size) {
    boolean fits = repeaters.write(request.maxRepetitions(), instances, size.octets());
    count += repeaters.written();
    return fits || size.truncates() ? Ending.COMPLETE : Ending.TOO_BIG;
  }

  /** Goes into a variable and past its name; its value is then before the reader. */
  private int readName(BerReader variables) throws MalformedMessage {
    int length = variables.header(Ber.SEQUENCE);
    int start = variables.position();
    variableEnd = start + length;
    variables.name(name);
    return start;
  }

  private void finishVariable(BerReader variables) throws MalformedMessage {
    variables.skipValue();
    if (variables.position() != variableEnd) {
      throw new MalformedMessage("wanted a name and a value in a variable, got another length");
    }
  }

  private boolean single(int start, int end, Instances instances) {
    boolean version1 = request.version() == Request.V1;
    int exception = exception(instances, version1);
    if (exception != 0 && version1) {
      return false;
    }
    int mark = out.begin(Ber.SEQUENCE);
    if (exception != 0) {
      request.copy(start, end, out);
      out.empty(exception);
    } else {
      instances.writeName(place, out);
      instances.writeValue(place, out);
    }
    out.end(mark);
    count++;
    return true;
  }

  /** Finds the variable; the exception that stands for its value otherwise, or 0. */
  private int exception(Instances instances, boolean version1) {
    if (request.type() != Request.GET) {
      boolean found = instances.after(name, place);
      while (found && version1 && instances.isCounter64(place)) {
        found = instances.advance(place);
      }
      return found ? 0 : Ber.END_OF_MIB_VIEW;
    }
    Lookup lookup = instances.find(name, place);
    if (lookup == Lookup.FOUND && version1 && instances.isCounter64(place)) {
      return Ber.NO_SUCH_INSTANCE;
    }
    return switch (lookup) {
      case FOUND -> 0;
      case NO_SUCH_OBJECT -> Ber.NO_SUCH_OBJECT;
      case NO_SUCH_INSTANCE -> Ber.NO_SUCH_INSTANCE;
    };
  }
}
