package io.weir.collector.snmpsimulator;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A simulated network's configuration. */
@ObjectClassDefinition(
    name = "Weir SNMP simulator",
    description = "A network of devices that do not exist and answer by SNMP")
public @interface SnmpSimulatorConfig {

  @AttributeDefinition(description = "Devices, 1 to 65000; each has a socket")
  int devices() default 50;

  @AttributeDefinition(description = "Interfaces of each device, 12 to 1000")
  int interfaces() default 48;

  @AttributeDefinition(description = "What everything follows from")
  long seed() default 1;

  @AttributeDefinition(description = "IPv4 address of the first device; the others follow it")
  String address() default SimulationOptions.FIRST_ADDRESS;

  @AttributeDefinition(description = "UDP port of all devices, 1 to 65535")
  int port() default SimulationOptions.PORT;

  @AttributeDefinition(description = "Community of versions 1 and 2c")
  String community() default "public";

  @AttributeDefinition(description = "Share of bad agents in percent")
  double badPercent() default 0;

  @AttributeDefinition(
      description =
          "How they are bad: slow, lossy, too-big, looping, backwards, silent, truncated,"
              + " duplicate-index, wrong-request-id, garbage")
  String[] kinds() default {"slow", "lossy", "too-big", "looping"};

  @AttributeDefinition(description = "Mean seconds between a device's restarts, 300 to 34560000")
  long restartSeconds() default 86_400;

  @AttributeDefinition(
      description = "HOST:PORT where linkDown, linkUp and coldStart are sent; empty: nowhere")
  String trapTarget() default "";

  @AttributeDefinition(description = "The most of them in a second, 1 to 1000000")
  int trapsPerSecond() default 1_000;

  @AttributeDefinition(description = "Threads that answer, 1 to 16")
  int threads() default 1;
}
