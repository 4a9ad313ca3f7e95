package io.weir.collector.snmptraps;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A listener's configuration. */
@ObjectClassDefinition(
    name = "Weir SNMP traps",
    description = "Receives SNMP traps and informs, versions 1, 2c and 3, on a UDP port")
public @interface TrapsConfig {

  @AttributeDefinition(description = "Local address to listen on; :: listens on all")
  String address() default "::";

  @AttributeDefinition(description = "UDP port, 1 to 65535")
  int port() default 1162;

  @AttributeDefinition(description = "Octets the kernel is asked to keep for the socket")
  int receiveBufferBytes() default 8 << 20;

  @AttributeDefinition(
      description =
          "Whose notifications are taken that prove nothing of their sender: known (devices of the"
              + " inventory, allow and proxies) or all")
  String senders() default "known";

  @AttributeDefinition(description = "Prefixes of senders that are known beside the devices")
  String[] allow() default {};

  @AttributeDefinition(
      description = "Prefixes of senders that may speak for others, by snmpTrapAddress")
  String[] proxies() default {};

  @AttributeDefinition(description = "Datagrams of one sender in a second, 1 to 1000000")
  int senderDatagramsPerSecond() default 20_000;

  @AttributeDefinition(
      description =
          "Communities of versions 1 and 2c, each env:NAME, file:PATH, encrypted:TEXT or itself")
  String[] communities() default {};

  @AttributeDefinition(
      description =
          "Users of version 3, each NAME, NAME AUTHENTICATION PASSPHRASE or NAME AUTHENTICATION"
              + " PASSPHRASE PRIVACY PASSPHRASE")
  String[] users() default {};

  @AttributeDefinition(
      description =
          "Where the engine's identifier and boots are kept; empty: in Karaf's data folder")
  String directory() default "";

  @AttributeDefinition(description = "Notifications that wait at most, 100 to 10000000")
  int queue() default 100_000;

  @AttributeDefinition(
      description = "Octets of memory for those that wait, and half of it for those kept")
  int queueBytes() default 128 << 20;

  @AttributeDefinition(description = "Notifications kept to be shown, 1 to 1000000")
  int keep() default 10_000;

  @AttributeDefinition(
      description = "Seconds in which events that say the same are one with a count, 1 to 3600")
  int stormSeconds() default 60;
}
