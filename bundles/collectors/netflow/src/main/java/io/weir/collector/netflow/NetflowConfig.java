package io.weir.collector.netflow;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A listener's configuration. */
@ObjectClassDefinition(
    name = "Weir NetFlow and IPFIX collector",
    description = "Receives NetFlow v1, v5, v7, v9 and IPFIX, told apart by version, on a UDP port")
public @interface NetflowConfig {

  @AttributeDefinition(description = "Local address to listen on; :: listens on all")
  String address() default "::";

  @AttributeDefinition(description = "UDP port, 1 to 65535")
  int port() default 2055;

  @AttributeDefinition(description = "Octets the kernel is asked to keep for the socket")
  int receiveBufferBytes() default 32 << 20;

  @AttributeDefinition(description = "Prefixes whose datagrams are taken; none means everybody's")
  String[] allow() default {};

  @AttributeDefinition(description = "Whether senders are told apart by their UDP port too")
  boolean strict() default false;

  @AttributeDefinition(
      description = "Tunnels to look into in packet sections: ipip, gre, vxlan, srv6")
  String[] decapsulate() default {};

  @AttributeDefinition(description = "Exporters whose templates are kept, at most")
  int maxExporters() default 32_768;

  @AttributeDefinition(description = "Observation domains of one exporter, at most")
  int maxDomainsPerExporter() default 1_024;

  @AttributeDefinition(description = "Templates of one exporter, at most")
  int maxTemplatesPerExporter() default 4_096;

  @AttributeDefinition(
      description = "Samplers, interface names and applications of one exporter, at most, each")
  int maxEntriesPerExporter() default 16_384;

  @AttributeDefinition(description = "Octets of memory for templates and tables, roughly, in all")
  long maxStateBytes() default 64L << 20;

  @AttributeDefinition(description = "Octets of data sets that wait for their template, in all")
  long parkedBytes() default 16L << 20;

  @AttributeDefinition(description = "Seconds that a data set waits for its template")
  int parkedSeconds() default 300;
}
