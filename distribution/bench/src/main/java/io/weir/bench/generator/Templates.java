package io.weir.bench.generator;

import static io.weir.bench.generator.Field.address;
import static io.weir.bench.generator.Field.number;
import static io.weir.bench.generator.Field.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The templates of one dialect: flow records of both families, and the options tables of samplers,
 * interfaces and applications.
 */
record Templates(
    Template<Flow> ipv4,
    Template<Flow> ipv6,
    Template<Integer> sampler,
    Template<Integer> interfaceNames,
    Template<Application> applications) {

  static final int SAMPLER_ID = 1;

  private static final int IPV4 = 256;
  private static final int IPV6 = 257;
  private static final int SAMPLER = 258;
  private static final int INTERFACES = 259;
  private static final int APPLICATIONS = 260;

  private static final int SCOPE_SYSTEM = 1; // RFC 3954, section 6.1
  private static final int SCOPE_INTERFACE = 2;

  /** NetFlow v9: times as uptime, scopes by type, names of fixed length. */
  static Templates netFlow9() {
    List<Field<Flow>> times = List.of(number(22, 4, f -> 0), number(21, 4, f -> 0));
    Field<Flow> samplerId = number(48, 1, f -> SAMPLER_ID);
    return new Templates(
        new Template<>(IPV4, 0, flowFields(false, times, samplerId)),
        new Template<>(IPV6, 0, flowFields(true, times, samplerId)),
        new Template<>(
            SAMPLER,
            1,
            List.of(
                number(SCOPE_SYSTEM, 4, interval -> 0),
                number(48, 1, interval -> SAMPLER_ID),
                number(49, 1, interval -> 2), // FLOW_SAMPLER_MODE: random
                number(50, 4, interval -> interval))),
        new Template<>(
            INTERFACES,
            1,
            List.of(
                number(SCOPE_INTERFACE, 4, index -> index),
                text(82, 16, Interfaces::name),
                text(83, 32, Interfaces::description))),
        new Template<>(
            APPLICATIONS,
            1,
            List.of(
                number(SCOPE_SYSTEM, 4, application -> 0),
                number(95, 4, Application::id),
                text(96, 24, Application::name))));
  }

  /** IPFIX: absolute times, sampling as RFC 5477 says, scopes by element, names of any length. */
  static Templates ipfix() {
    List<Field<Flow>> times = List.of(number(152, 8, f -> 0), number(153, 8, f -> 0));
    Field<Flow> selectorId = number(302, 1, f -> SAMPLER_ID);
    return new Templates(
        new Template<>(IPV4, 0, flowFields(false, times, selectorId)),
        new Template<>(IPV6, 0, flowFields(true, times, selectorId)),
        new Template<>(
            SAMPLER,
            1,
            List.of(
                number(302, 1, interval -> SAMPLER_ID),
                number(304, 2, interval -> 1), // systematic, count-based
                number(305, 4, interval -> 1),
                number(306, 4, interval -> interval - 1))),
        new Template<>(
            INTERFACES,
            1,
            List.of(
                number(10, 4, index -> index),
                text(82, Field.VARIABLE, Interfaces::name),
                text(83, Field.VARIABLE, Interfaces::description))),
        new Template<>(
            APPLICATIONS,
            1,
            List.of(number(95, 4, Application::id), text(96, Field.VARIABLE, Application::name))));
  }

  private static List<Field<Flow>> flowFields(
      boolean ipv6, List<Field<Flow>> times, Field<Flow> sampler) {
    int size = ipv6 ? 16 : 4;
    List<Field<Flow>> fields = new ArrayList<>();
    fields.add(address(ipv6 ? 27 : 8, size, Flow::source));
    fields.add(address(ipv6 ? 28 : 12, size, Flow::destination));
    fields.add(address(ipv6 ? 62 : 15, size, Flow::nextHop));
    fields.add(number(10, 4, f -> f.path().ingress()));
    fields.add(number(14, 4, f -> f.path().egress()));
    fields.add(number(2, 4, Flow::packets)); // 4 octets: reduced-size encoding
    fields.add(number(1, 4, Flow::octets));
    fields.addAll(times);
    fields.add(number(7, 2, f -> f.transport().sourcePort()));
    fields.add(number(11, 2, f -> f.transport().destinationPort()));
    fields.add(number(16, 4, f -> f.path().sourceAs()));
    fields.add(number(17, 4, f -> f.path().destinationAs()));
    fields.add(number(95, 4, f -> f.path().application()));
    fields.add(number(4, 1, f -> f.transport().protocol()));
    fields.add(number(5, 1, f -> f.transport().classOfService()));
    fields.add(number(6, 1, f -> f.transport().tcpFlags()));
    fields.add(number(ipv6 ? 29 : 9, 1, f -> f.path().sourceMask()));
    fields.add(number(ipv6 ? 30 : 13, 1, f -> f.path().destinationMask()));
    fields.add(number(61, 1, f -> Interfaces.isUplink(f.path().ingress()) ? 0 : 1));
    fields.add(sampler);
    return fields;
  }

  Template<Flow> of(Flow flow) {
    return flow.isV6() ? ipv6 : ipv4;
  }
}
