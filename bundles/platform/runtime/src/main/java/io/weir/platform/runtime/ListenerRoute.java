package io.weir.platform.runtime;

import io.netty.channel.ChannelHandler;
import io.weir.api.flow.FlowBatch;
import io.weir.api.net.DatagramEndpoint;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.camel.builder.RouteBuilder;

/** The route {@code flows.receive.NAME}: from a UDP socket, one exchange a batch. */
final class ListenerRoute {

  private final CamelHost camel;
  private final ListenerLoop loop;
  private final Transport transport;
  private final DatagramEndpoint endpoint;
  private final Supplier<ChannelHandler> receiver;
  private final Consumer<FlowBatch> batches;

  /**
   * @param receiver makes the handler of a channel's datagrams
   * @param batches takes every batch, on the listener's thread
   */
  ListenerRoute(
      CamelHost camel,
      ListenerLoop loop,
      Transport transport,
      DatagramEndpoint endpoint,
      Supplier<ChannelHandler> receiver,
      Consumer<FlowBatch> batches) {
    this.camel = camel;
    this.loop = loop;
    this.transport = transport;
    this.endpoint = endpoint;
    this.receiver = receiver;
    this.batches = batches;
  }

  /** Binds the socket; throws what Camel and the socket throw if that fails, and leaves nothing. */
  void open() throws Exception {
    camel.bind(
        initializer(), new ReceiveInitializer(transport, endpoint.receiveBufferBytes(), receiver));
    camel.bind(workers(), loop.group());
    try {
      camel.add(
          new RouteBuilder() {
            @Override
            public void configure() {
              from(uri())
                  .routeId(id())
                  .process(exchange -> batches.accept((FlowBatch) exchange.getMessage().getBody()));
            }
          });
    } catch (Exception e) {
      unbind();
      throw e;
    }
  }

  /** Closes the socket. */
  void close() {
    camel.remove(id());
    unbind();
  }

  private void unbind() {
    camel.unbind(initializer());
    camel.unbind(workers());
  }

  /** Where the socket listens, as people write it. */
  String address() {
    String host = endpoint.address().toString();
    return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + endpoint.port();
  }

  private String uri() {
    return "netty:udp://"
        + address()
        + "?sync=false&reuseAddress=false"
        + ("&nativeTransport=" + (transport == Transport.EPOLL))
        + ("&receiveBufferSize=" + endpoint.receiveBufferBytes())
        + ("&serverInitializerFactory=#" + initializer())
        + ("&workerGroup=#" + workers());
  }

  private String id() {
    return "flows.receive." + loop.name();
  }

  private String initializer() {
    return "weir-initializer-" + key();
  }

  private String workers() {
    return "weir-workers-" + key();
  }

  /** A name for the registry that stands in a URI as it is. */
  private String key() {
    return loop.name().replaceAll("[^A-Za-z0-9-]", "_") + "-" + endpoint.port();
  }
}
