package io.weir.interfaces.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Decides who may ask. Called from many threads; may block. */
@FunctionalInterface
interface Access {

  /**
   * What decides, of a request.
   *
   * @param path what is asked for, without a slash in front
   * @param localAddress the address it came in on
   * @param remoteAddress the address it came from
   * @param host the Host header; empty where there is none
   * @param authorization the Authorization header; empty where there is none
   */
  record Request(
      String path, String localAddress, String remoteAddress, String host, String authorization) {

    /** Whether it came in on an address that only this machine reaches. */
    boolean isLocal() {
      try {
        return InetAddress.getByName(localAddress).isLoopbackAddress();
      } catch (UnknownHostException e) {
        return false;
      }
    }
  }

  /**
   * Lets the request pass.
   *
   * @throws Refusal where it may not
   */
  void check(Request request);
}
