package io.weir.interfaces.rest;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Decides who may ask. Called from many threads; may block. */
@FunctionalInterface
interface Access {

  Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /**
   * What decides, of a request.
   *
   * @param method as HTTP writes it
   * @param path what is asked for, without a slash in front
   * @param localAddress the address it came in on
   * @param remoteAddress the address it came from
   * @param host the Host header; empty where there is none
   * @param authorization the Authorization header; empty where there is none
   */
  record Request(
      String method,
      String path,
      String localAddress,
      String remoteAddress,
      String host,
      String authorization) {

    /** Whether it may change something (RFC 9110, section 9.2.1). */
    boolean isWriting() {
      return !SAFE.contains(method);
    }

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
   * @return who asks, as the audit names them
   * @throws Refusal where it may not
   */
  String check(Request request);
}
