package io.weir.collector.snmp;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value SnmpCollector#PID}. */
@ObjectClassDefinition(name = "Weir SNMP collector")
public @interface SnmpConfig {

  @AttributeDefinition(
      description = "Where engine, communities and tuning are; empty: in Karaf's data folder")
  String directory() default "";

  @AttributeDefinition(description = "The rules' file; empty: those that are shipped")
  String rules() default "";

  @AttributeDefinition(
      description = "Seconds from one reading of counters to the next, 10 to 86400")
  int pollSeconds() default 300;

  @AttributeDefinition(
      description =
          "Devices whose counters are read at another period: NAME: SECONDSs CONDITION…, a condition"
              + " being a prefix, name=FORM, location=FORM or critical")
  String[] groups() default {};

  @AttributeDefinition(
      description = "Minutes from one discovery of what is known to the next, 1 to 10080; 0: never")
  int discoveryMinutes() default 60;

  @AttributeDefinition(
      description = "Steps that this discovery goes from neighbour to neighbour, 0 to 100")
  int discoveryDepth() default 3;

  @AttributeDefinition(
      description =
          "Prefixes in which neighbours are asked too; none: only what a person asked for is asked")
  String[] allow() default {};

  @AttributeDefinition(description = "Addresses that one discovery may ask, 1 to 10000000")
  int discoveryAddresses() default 65_536;

  @AttributeDefinition(description = "Addresses a second that one discovery asks, 10 to 10000")
  int discoveryRate() default 200;

  @AttributeDefinition(description = "Discoveries that run at once, 1 to 100")
  int discoveries() default 4;

  @AttributeDefinition(description = "Devices that are discovered at once, 1 to 10000")
  int devicesAtOnce() default 200;

  @AttributeDefinition(description = "Seconds that the discovery of one device has, 5 to 3600")
  int deviceSeconds() default 120;

  @AttributeDefinition(
      description = "Minutes after which a neighbour that is not heard any more is forgotten")
  int neighbourMinutes() default 200;

  @AttributeDefinition(
      description =
          "Rows of a device's bridge or ARP table, at most; a larger one is not read, 0: none")
  int stationRows() default 20_000;

  @AttributeDefinition(description = "Milliseconds to wait for a first answer, 1 to 60000")
  int timeoutMillis() default 2_000;

  @AttributeDefinition(description = "Packets per request, the first included, 1 to 10")
  int tries() default 3;

  @AttributeDefinition(description = "Packets a second to one device, at most")
  int devicePackets() default 100;

  @AttributeDefinition(description = "Packets a second to all devices together, at most")
  int packets() default 20_000;

  @AttributeDefinition(description = "max-repetitions of GETBULK, at most 1000")
  int repetitions() default 50;
}
