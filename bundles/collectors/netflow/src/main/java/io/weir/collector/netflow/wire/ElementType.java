package io.weir.collector.netflow.wire;

/** The abstract data types of RFC 7012 section 3.1 and RFC 6313 section 4.1. */
enum ElementType {
  OCTET_ARRAY("octetArray"),
  UNSIGNED8("unsigned8"),
  UNSIGNED16("unsigned16"),
  UNSIGNED32("unsigned32"),
  UNSIGNED64("unsigned64"),
  UNSIGNED256("unsigned256"),
  SIGNED32("signed32"),
  FLOAT64("float64"),
  BOOLEAN("boolean"),
  MAC_ADDRESS("macAddress"),
  STRING("string"),
  DATE_TIME_SECONDS("dateTimeSeconds"),
  DATE_TIME_MILLISECONDS("dateTimeMilliseconds"),
  DATE_TIME_MICROSECONDS("dateTimeMicroseconds"),
  DATE_TIME_NANOSECONDS("dateTimeNanoseconds"),
  IPV4_ADDRESS("ipv4Address"),
  IPV6_ADDRESS("ipv6Address"),
  BASIC_LIST("basicList"),
  SUB_TEMPLATE_LIST("subTemplateList"),
  SUB_TEMPLATE_MULTI_LIST("subTemplateMultiList");

  private final String name;

  ElementType(String name) {
    this.name = name;
  }

  static ElementType named(String name) {
    for (ElementType type : values()) {
      if (type.name.equals(name)) {
        return type;
      }
    }
    throw new IllegalArgumentException("wanted an abstract data type, got '" + name + "'");
  }
}
