package io.weir.store.victoriametrics;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value VictoriaMetricsStore#PID}. */
@ObjectClassDefinition(
    name = "Weir VictoriaMetrics store",
    description = "Samples by Prometheus remote write, questions by its HTTP API")
public @interface VictoriaMetricsConfig {

  @AttributeDefinition(description = "Where samples go: the server, or vminsert of a cluster")
  String url() default "http://127.0.0.1:8428";

  @AttributeDefinition(description = "Where questions go: vmselect of a cluster; empty: as url")
  String readUrl() default "";

  @AttributeDefinition(
      description = "Tenant of a cluster, accountID or accountID:projectID; empty: a single node")
  String tenant() default "";

  @AttributeDefinition(description = "User of HTTP basic authentication; empty: none")
  String username() default "";

  @AttributeDefinition(
      description = "That user's password: env:NAME, file:PATH, encrypted:TEXT or itself")
  String password() default "";

  @AttributeDefinition(description = "A bearer token, said like the password; empty: none")
  String bearerToken() default "";

  @AttributeDefinition(
      description =
          "PEM file with the authorities that the server's certificate is checked with;"
              + " empty: the JVM's")
  String trustedCertificatesFile() default "";

  @AttributeDefinition(
      description = "PKCS #12 file with the client's key and certificates; empty: none")
  String keyStoreFile() default "";

  @AttributeDefinition(description = "That file's password, said like the other one")
  String keyStorePassword() default "";

  @AttributeDefinition(description = "Milliseconds to wait for a connection, at least 1")
  int connectTimeoutMillis() default 5_000;

  @AttributeDefinition(description = "Milliseconds to wait for a whole answer, at least 1")
  int timeoutMillis() default 30_000;

  @AttributeDefinition(
      description =
          "Seconds for which a crash of the server may take samples that it accepted, 0 to 3600")
  int settlingSeconds() default 15;

  @AttributeDefinition(description = "The largest answer read, in bytes, at least 1024")
  int maxAnswerBytes() default 64 << 20;
}
