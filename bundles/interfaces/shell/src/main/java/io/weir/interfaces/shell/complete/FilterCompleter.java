package io.weir.interfaces.shell.complete;

import io.weir.api.flow.FieldSelection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.CommandLine;
import org.apache.karaf.shell.api.console.Completer;
import org.apache.karaf.shell.api.console.Session;

/** The words of a filter. */
@Service
public final class FilterCompleter implements Completer {

  private static final List<String> KEYWORDS =
      List.of(
          "and",
          "any",
          "as",
          "bgpnexthop",
          "bytes",
          "dst",
          "exporter",
          "flags",
          "host",
          "icmp",
          "icmp6",
          "if",
          "in",
          "inet",
          "inet6",
          "mac",
          "mask",
          "mpls",
          "net",
          "nexthop",
          "not",
          "or",
          "out",
          "packets",
          "port",
          "proto",
          "src",
          "tcp",
          "tos",
          "udp",
          "vlan");

  @Override
  public int complete(Session session, CommandLine line, List<String> candidates) {
    List<String> words = Stream.concat(KEYWORDS.stream(), FieldSelection.names().stream()).toList();
    return Words.complete(session, line, candidates, ' ', words);
  }
}
