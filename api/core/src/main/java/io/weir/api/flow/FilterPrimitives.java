package io.weir.api.flow;

import io.weir.api.flow.FlowFilter.And;
import io.weir.api.flow.FlowFilter.Between;
import io.weir.api.flow.FlowFilter.Bits;
import io.weir.api.flow.FlowFilter.Not;
import io.weir.api.flow.FlowFilter.Or;
import io.weir.api.flow.FlowFilter.TextIs;
import io.weir.api.flow.FlowFilter.Within;
import io.weir.api.net.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The single conditions of a filter:
 *
 * <pre>
 *   any | inet | inet6 | ipv4 | ipv6
 *   proto (tcp | udp | icmp | … | NUMBER) | tcp | udp | icmp | icmp6
 *   [src | dst | src or dst] (host | ip) ADDRESS  |  net PREFIX  |  port [OP] NUMBER[-NUMBER]
 *   [src | dst] (as | vlan | mask | mac) …        |  [in | out] if NUMBER
 *   (exporter | nexthop | bgpnexthop) PREFIX
 *   flags LETTERS  |  (bytes | packets | tos | mpls) [OP] NUMBER[k|m|g]
 *   ELEMENT [OP] VALUE          with the name of an IANA information element
 *
 * Addresses, prefixes and numbers may be lists: port 80,443.
 * </pre>
 */
final class FilterPrimitives {

  private static final FlowFilter NONE = new Or(List.of());

  private final FilterTokens tokens;

  FilterPrimitives(FilterTokens tokens) {
    this.tokens = tokens;
  }

  FlowFilter next() {
    String word = tokens.take("a condition");
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "any" -> FlowFilter.ALL;
      case "inet", "ipv4" -> family(4);
      case "inet6", "ipv6" -> family(6);
      case "src", "source" -> directed(source());
      case "dst", "destination" -> directed(Direction.DESTINATION);
      case "in" -> ifIndex(List.of(FlowField.INGRESS_INTERFACE));
      case "out" -> ifIndex(List.of(FlowField.EGRESS_INTERFACE));
      case "if" -> numbers(List.of(FlowField.INGRESS_INTERFACE, FlowField.EGRESS_INTERFACE));
      case "proto", "protocol" -> protocol(tokens.take("a protocol"));
      case "tcp", "udp", "icmp", "icmp6", "gre", "esp", "sctp" -> protocol(word);
      case "exporter", "router" -> within(List.of(FlowField.EXPORTER));
      case "nexthop" -> within(List.of(FlowField.NEXT_HOP));
      case "bgpnexthop" -> within(List.of(FlowField.BGP_NEXT_HOP));
      case "flags" -> flags();
      case "tos" -> numbers(List.of(FlowField.TYPE_OF_SERVICE));
      case "bytes" -> numbers(List.of(FlowField.SCALED_OCTETS));
      case "packets" -> numbers(List.of(FlowField.SCALED_PACKETS));
      case "vlan" -> numbers(List.of(FlowField.VLAN, FlowField.POST_VLAN));
      case "mpls" ->
          numbers(List.of(FlowField.MPLS_LABEL_1, FlowField.MPLS_LABEL_2, FlowField.MPLS_LABEL_3));
      default -> endpoint(word, Direction.EITHER).orElseGet(() -> element(word));
    };
  }

  /** {@code src or dst host …} is the same as {@code host …}. */
  private Direction source() {
    boolean either =
        tokens.isNext("or") && List.of("dst", "destination").contains(lower(tokens.peek(1)));
    if (!either) {
      return Direction.SOURCE;
    }
    tokens.skip("or");
    tokens.take("a direction");
    return Direction.EITHER;
  }

  private FlowFilter directed(Direction direction) {
    String word = tokens.take("host, ip, net, port, as, mask or mac");
    return endpoint(word, direction)
        .orElseThrow(() -> tokens.wantedBefore("host, ip, net, port, as, mask or mac"));
  }

  private Optional<FlowFilter> endpoint(String word, Direction direction) {
    return Optional.ofNullable(
        switch (lower(word)) {
          case "host", "ip", "net" -> within(direction.addresses());
          case "port" -> numbers(direction.ports());
          case "as" -> numbers(direction.systems());
          case "mask" -> numbers(direction.masks());
          case "mac" -> numbers(direction.macs());
          default -> null;
        });
  }

  private FlowFilter ifIndex(List<FlowField> fields) {
    if (!tokens.skip("if")) {
      throw tokens.wanted("'if'");
    }
    return numbers(fields);
  }

  private FlowFilter element(String word) {
    FlowField field =
        FlowField.named(word)
            .orElseThrow(
                () ->
                    tokens.wantedBefore(
                        "a condition such as 'proto', 'host', 'net', 'port', or an element name"));
    FlowFilter condition =
        switch (field.kind()) {
          case ADDRESS -> within(List.of(field));
          case TEXT -> text(field);
          case NUMBER, TIME, MAC -> numbers(List.of(field));
        };
    return ofFamily(field, word, condition);
  }

  /** An address of one family must not be met by the other's. */
  private static FlowFilter ofFamily(FlowField field, String name, FlowFilter condition) {
    boolean ipv4Only =
        field.kind() == FlowField.Kind.ADDRESS
            && field.elementNames().size() > 1
            && name.equalsIgnoreCase(field.elementName(false));
    return ipv4Only ? new And(List.of(new Within(field, Prefix.IPV4), condition)) : condition;
  }

  private FlowFilter text(FlowField field) {
    boolean negated = tokens.skip("!=");
    if (!negated) {
      tokens.skip("=", "==");
    }
    String text = tokens.take("a text");
    boolean quoted = text.length() > 1 && text.startsWith("\"");
    FlowFilter is = new TextIs(field, quoted ? text.substring(1, text.length() - 1) : text);
    return negated ? new Not(is) : is;
  }

  private FlowFilter within(List<FlowField> fields) {
    boolean negated = tokens.skip("!=");
    if (!negated) {
      tokens.skip("=", "==");
    }
    List<FlowFilter> terms = new ArrayList<>();
    do {
      Prefix prefix = prefix(tokens.take("an address or prefix"));
      fields.forEach(field -> terms.add(new Within(field, prefix)));
    } while (tokens.skip(","));
    FlowFilter any = anyOf(terms);
    return negated ? new Not(any) : any;
  }

  private Prefix prefix(String word) {
    try {
      return Prefix.parse(word);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(e.getMessage() + " in the filter", e);
    }
  }

  private FlowFilter numbers(List<FlowField> fields) {
    String operator =
        tokens.isNext("=", "==", "!=", "<", "<=", ">", ">=") ? tokens.take("an operator") : "=";
    List<FlowFilter> terms = new ArrayList<>();
    do {
      String word = tokens.take("a number");
      for (FlowField field : fields) {
        terms.add(FilterNumbers.condition(field, operator.replace("!=", "="), word, tokens));
      }
    } while (tokens.skip(","));
    FlowFilter any = anyOf(terms);
    return operator.equals("!=") ? new Not(any) : any;
  }

  private FlowFilter protocol(String word) {
    long number =
        switch (lower(word)) {
          case "icmp" -> 1;
          case "igmp" -> 2;
          case "ipip" -> 4;
          case "tcp" -> 6;
          case "udp" -> 17;
          case "gre" -> 47;
          case "esp" -> 50;
          case "ah" -> 51;
          case "icmp6", "ipv6-icmp" -> 58;
          case "ospf" -> 89;
          case "pim" -> 103;
          case "vrrp" -> 112;
          case "sctp" -> 132;
          default -> FilterNumbers.parse(word, tokens, "a protocol name or number");
        };
    return new Between(FlowField.PROTOCOL, number, number);
  }

  private static FlowFilter family(long version) {
    FlowFilter said = new Between(FlowField.IP_VERSION, version, version);
    FlowFilter unsaid = new Between(FlowField.IP_VERSION, 0, 0);
    FlowFilter mapped = new Within(FlowField.SOURCE_ADDRESS, Prefix.IPV4);
    FlowFilter address = version == 4 ? mapped : new Not(mapped);
    return new Or(List.of(said, new And(List.of(unsaid, address))));
  }

  /** Letters as tcpdump and nfdump write them: all of these are set. */
  private FlowFilter flags() {
    String letters = tokens.take("TCP flags of the letters UAPRSF");
    long mask = 0;
    for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
      int bit = "FSRPAUEC".indexOf(letter);
      if (bit < 0) {
        throw tokens.wantedBefore("TCP flags of the letters CEUAPRSF");
      }
      mask |= 1L << bit;
    }
    return new Bits(FlowField.TCP_FLAGS, mask, true);
  }

  private static FlowFilter anyOf(List<FlowFilter> terms) {
    return terms.isEmpty() ? NONE : terms.size() == 1 ? terms.get(0) : new Or(terms);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** Which end of a flow is meant. */
  private enum Direction {
    SOURCE,
    DESTINATION,
    EITHER;

    private List<FlowField> of(FlowField source, FlowField destination) {
      return switch (this) {
        case SOURCE -> List.of(source);
        case DESTINATION -> List.of(destination);
        case EITHER -> List.of(source, destination);
      };
    }

    List<FlowField> addresses() {
      return of(FlowField.SOURCE_ADDRESS, FlowField.DESTINATION_ADDRESS);
    }

    List<FlowField> ports() {
      return of(FlowField.SOURCE_PORT, FlowField.DESTINATION_PORT);
    }

    List<FlowField> systems() {
      return of(FlowField.SOURCE_AS, FlowField.DESTINATION_AS);
    }

    List<FlowField> masks() {
      return of(FlowField.SOURCE_PREFIX_LENGTH, FlowField.DESTINATION_PREFIX_LENGTH);
    }

    List<FlowField> macs() {
      return of(FlowField.SOURCE_MAC, FlowField.DESTINATION_MAC);
    }
  }
}
