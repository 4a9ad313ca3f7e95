package io.weir.interfaces.rest;

import io.weir.api.store.StoreException;
import io.weir.library.view.UnavailableException;
import java.util.UUID;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.UriInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into problem details; nothing of our inside shows in them. */
final class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final int STORE_RETRY_SECONDS = 5;

  /** Where something is to be changed. */
  static final String WRONG_CONTENT = "wanted content of the type application/json, got another";

  private Problems() {}

  static Response response(Throwable failure, String method, UriInfo uri) {
    String path = uri.getRequestUri().getRawPath();
    if (failure instanceof Refusal refusal) {
      return refused(refusal, path);
    }
    if (failure instanceof UnavailableException) {
      return refused(new Refusal(503, failure.getMessage(), STORE_RETRY_SECONDS), path);
    }
    if (failure instanceof StoreException store) {
      return refused(store(store), path);
    }
    if (failure instanceof WebApplicationException known && known.getResponse().getStatus() < 500) {
      return protocol(known.getResponse(), method, path);
    }
    return unexpected(failure, path);
  }

  private static Response refused(Refusal refusal, String path) {
    Response.ResponseBuilder response =
        Problem.of(refusal.status(), refusal.getMessage(), path).response();
    if (refusal.retryAfterSeconds() > 0) {
      response.header(HttpHeaders.RETRY_AFTER, refusal.retryAfterSeconds());
    }
    return response.build();
  }

  private static Refusal store(StoreException failure) {
    return switch (failure.kind()) {
      case UNAVAILABLE ->
          new Refusal(
              503, "The store cannot answer now: " + failure.getMessage(), STORE_RETRY_SECONDS);
      case REJECTED -> new Refusal(400, "The store refuses this: " + failure.getMessage());
      case CORRUPT -> new Refusal(500, "What the store holds is damaged: " + failure.getMessage());
    };
  }

  /** What the JAX-RS runtime itself refuses: paths, methods, media types. */
  private static Response protocol(Response refused, String method, String path) {
    int status = refused.getStatus();
    String detail =
        switch (status) {
          case 404 -> "There is nothing here; /api/v1 lists what there is.";
          case 405 -> "wanted " + String.join(" or ", AllowedMethods.of(path)) + ", got " + method;
          case 406 -> "wanted a client that accepts what is here: application/json, or text/plain";
          case 415 -> WRONG_CONTENT;
          default -> refused.getStatusInfo().getReasonPhrase();
        };
    Response.ResponseBuilder response = Problem.of(status, detail, path).response();
    return status == 405
        ? response.header(HttpHeaders.ALLOW, String.join(",", AllowedMethods.of(path))).build()
        : response.build();
  }

  private static Response unexpected(Throwable failure, String path) {
    String reference = UUID.randomUUID().toString();
    LOG.error("A request for {} failed; its answer calls this {}", path, reference, failure);
    return Problem.of(
            500, "This failed inside Weir; its log says why, under " + reference + ".", path)
        .response()
        .build();
  }
}
