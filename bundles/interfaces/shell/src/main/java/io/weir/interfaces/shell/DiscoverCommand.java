package io.weir.interfaces.shell;

import io.weir.api.discovery.Discovery;
import io.weir.api.discovery.DiscoveryRequest;
import io.weir.api.discovery.NetworkDiscovery;
import io.weir.api.discovery.NewDevice;
import io.weir.api.net.Prefix;
import io.weir.interfaces.shell.text.Quantity;
import io.weir.library.view.Services;
import io.weir.library.view.network.DiscoveryLine;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** {@code weir:discover}. */
@Service
@Command(
    scope = "weir",
    name = "discover",
    description =
        "Discovers devices, and shows how far it is. Ctrl-C ends the watching, not the discovery.")
public final class DiscoverCommand extends WeirCommand<DiscoveryLine> {

  private static final int LOOK_MILLIS = 500;

  @Argument(
      name = "ranges",
      description = "Prefixes or addresses; the known devices if nothing is given",
      multiValued = true)
  private List<String> ranges;

  @Option(name = "--port", description = "The UDP port of the agents in the ranges")
  private int port = NewDevice.PORT;

  @Option(name = "--known", description = "Also the devices that are known")
  private boolean known;

  @Option(name = "--exporters", description = "Also who sends flows")
  private boolean exporters;

  @Option(name = "--depth", description = "How many steps to go from neighbour to neighbour")
  private int depth;

  @Option(name = "--no-wait", description = "Only begin it")
  private boolean background;

  @Option(name = "--watch", description = "Watch one that runs, by its id, and begin none")
  private String watched;

  private long told = -1;

  @Override
  DiscoveryLine ask(Services services) {
    NetworkDiscovery discovery = services.network().discovery();
    Discovery one = watched == null ? begin(discovery) : running(discovery);
    return DiscoveryLine.of(background ? one : watch(discovery, one));
  }

  private Discovery begin(NetworkDiscovery discovery) {
    List<Prefix> prefixes =
        Optional.ofNullable(ranges).orElse(List.of()).stream().map(Prefix::parse).toList();
    boolean nothing = prefixes.isEmpty() && !exporters;
    try {
      return discovery.start(
          new DiscoveryRequest(prefixes, port, known || nothing, exporters, depth), user());
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(e.getMessage(), e);
    }
  }

  private Discovery running(NetworkDiscovery discovery) {
    return discovery
        .discovery(watched)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "wanted the id of a discovery of "
                        + discovery.discoveries().stream().map(Discovery::id).toList()
                        + ", got '"
                        + watched
                        + "'"));
  }

  /** As it was last seen, when it has ended or nobody wants to see more. */
  private Discovery watch(NetworkDiscovery discovery, Discovery begun) {
    Discovery last = begun;
    try {
      while (last.ended().isEmpty()) {
        tell(last);
        TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        Optional<Discovery> now = discovery.discovery(begun.id());
        if (now.isEmpty()) {
          return last;
        }
        last = now.get();
      }
    } catch (InterruptedException e) {
      // Ctrl-C ends the watching, and nothing else: what was seen is still to be printed.
      return last;
    }
    return last;
  }

  private void tell(Discovery now) {
    if (now.asked() != told) {
      told = now.asked();
      progress()
          .printf(
              "%s of %s asked, %s answered, %s new%n",
              Quantity.count(now.asked()),
              Quantity.count(now.targets()),
              Quantity.count(now.answered()),
              Quantity.count(now.added()));
    }
  }

  @Override
  void print(DiscoveryLine answer, PrintStream out) {
    out.printf(
        "Discovery %s %s: %s asked, %s answered, %s new, %s interfaces, %s neighbours.%n",
        answer.id(),
        answer.ended().isPresent() ? "has ended" : "goes on",
        Quantity.count(answer.asked()),
        Quantity.count(answer.answered()),
        Quantity.count(answer.added()),
        Quantity.count(answer.interfaces()),
        Quantity.count(answer.neighbours()));
    if (!answer.failures().isEmpty()) {
      out.println("Not discovered: " + Chosen.counts(answer.failures()));
    }
    if (answer.ended().isEmpty()) {
      out.println("To see more of it: weir:discover --watch " + answer.id());
    }
  }
}
