package io.weir.interfaces.rest;

import java.io.OutputStream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.ext.Provider;

/**
 * Lets clients hang up before they have their answer. Without it every one of them is two stack
 * traces of the runtime and one of ours: whoever reaches the port could fill the log.
 */
@Provider
final class HangUps implements ContainerResponseFilter {

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    OutputStream client = response.getEntityStream();
    if (client != null) {
      response.setEntityStream(new UntilHangUp(client));
    }
  }
}
