package io.weir.collector.sflow;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** A listener's configuration. */
@ObjectClassDefinition(
    name = "Weir sFlow collector",
    description = "Receives sFlow version 5 on a UDP port")
public @interface SflowConfig {

  @AttributeDefinition(description = "Local address to listen on; :: listens on all")
  String address() default "::";

  @AttributeDefinition(description = "UDP port, 1 to 65535")
  int port() default 6343;

  @AttributeDefinition(description = "Octets the kernel is asked to keep for the socket")
  int receiveBufferBytes() default 32 << 20;

  @AttributeDefinition(description = "Prefixes whose datagrams are taken; none means everybody's")
  String[] allow() default {};

  @AttributeDefinition(description = "Whether senders are told apart by their UDP port too")
  boolean strict() default false;

  @AttributeDefinition(description = "Tunnels to look into: ipip, gre, vxlan, srv6")
  String[] decapsulate() default {};
}
