package io.weir.interfaces.rest;

/** Decides who may ask. Called from many threads; may block. */
@FunctionalInterface
interface Access {

  /**
   * What decides, of a request.
   *
   * @param localAddress the address it came in on
   * @param remoteAddress the address it came from
   * @param host the Host header; empty where there is none
   * @param authorization the Authorization header; empty where there is none
   */
  record Request(String localAddress, String remoteAddress, String host, String authorization) {}

  /**
   * Lets the request pass.
   *
   * @throws Refusal where it may not
   */
  void check(Request request);
}
