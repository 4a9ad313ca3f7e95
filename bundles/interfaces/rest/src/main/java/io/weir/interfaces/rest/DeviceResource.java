package io.weir.interfaces.rest;

import io.weir.api.discovery.NewDevice;
import io.weir.api.inventory.Device;
import io.weir.api.inventory.InventoryStore;
import io.weir.api.store.StoreException;
import io.weir.library.view.network.DeviceLine;
import io.weir.library.view.network.DevicesRequest;
import io.weir.library.view.network.InterfacesRequest;
import io.weir.library.view.network.NeighboursRequest;
import java.io.InputStream;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.SecurityContext;
import javax.ws.rs.core.UriInfo;

/** Devices of the network. */
@Path("api/v1/devices")
@Produces(MediaType.APPLICATION_JSON)
public final class DeviceResource {

  private static final List<String> INTERFACE_OPTIONS = ofOneDevice(InterfacesRequest.OPTIONS);
  private static final List<String> NEIGHBOUR_OPTIONS = ofOneDevice(NeighboursRequest.OPTIONS);

  private final Inventories inventories;
  private final Discoveries discoveries;

  DeviceResource(Inventories inventories, Discoveries discoveries) {
    this.inventories = inventories;
    this.discoveries = discoveries;
  }

  @GET
  public DevicesRequest.Answer devices(@Context UriInfo uri) throws StoreException {
    return inventories.ask(uri, DevicesRequest.OPTIONS, DevicesRequest::of, DevicesRequest::ask);
  }

  /** Takes one in, or gives a known one new credentials, and begins to discover it. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response add(@Context UriInfo uri, @Context SecurityContext caller, InputStream content)
      throws StoreException {
    return discoveries.ask(
        uri,
        discovery -> {
          NewDevice wanted = DeviceContent.read(content);
          boolean known = discovery.at(wanted.address(), wanted.port()).isPresent();
          Device device = discovery.add(wanted, caller.getUserPrincipal().getName());
          return taken(device, known ? Response.Status.OK : Response.Status.CREATED);
        });
  }

  private static Response taken(Device device, Response.Status status) {
    return Response.status(status)
        .header(HttpHeaders.LOCATION, "/api/v1/devices/" + device.id())
        .entity(DeviceLine.of(device))
        .build();
  }

  @GET
  @Path("{id}")
  public DeviceLine device(@Context UriInfo uri, @PathParam("id") String id) throws StoreException {
    return inventories.ask(uri, store -> DeviceLine.of(known(store, id)));
  }

  /** Forgets one with all that belongs to it. */
  @DELETE
  @Path("{id}")
  public Response remove(
      @Context UriInfo uri, @Context SecurityContext caller, @PathParam("id") String id)
      throws StoreException {
    if (!discoveries.ask(
        uri, discovery -> discovery.remove(id, caller.getUserPrincipal().getName()))) {
      throw absent(id);
    }
    return Response.noContent().build();
  }

  @GET
  @Path("{id}/interfaces")
  public InterfacesRequest.Answer interfaces(@Context UriInfo uri, @PathParam("id") String id)
      throws StoreException {
    return inventories.ask(
        uri,
        INTERFACE_OPTIONS,
        InterfacesRequest::of,
        (request, store) -> request.of(known(store, id).id()).ask(store));
  }

  /** Whom it hears. */
  @GET
  @Path("{id}/neighbours")
  public NeighboursRequest.Answer neighbours(@Context UriInfo uri, @PathParam("id") String id)
      throws StoreException {
    return inventories.ask(
        uri,
        NEIGHBOUR_OPTIONS,
        NeighboursRequest::of,
        (request, store) -> request.of(known(store, id).id()).ask(store));
  }

  private static List<String> ofOneDevice(List<String> options) {
    return options.stream().filter(option -> !option.equals("device")).toList();
  }

  private static Device known(InventoryStore store, String id) throws StoreException {
    return store.find(Device.class, id).orElseThrow(() -> absent(id));
  }

  private static Refusal absent(String id) {
    return new Refusal(404, "There is no device of the id '%s'.".formatted(id));
  }
}
