package io.weir.store.postgresqlflows;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@value PostgresqlFlowStore#PID}. */
@ObjectClassDefinition(name = "Weir flows in PostgreSQL")
public @interface PostgresqlFlowsConfig {

  @AttributeDefinition(description = "The server's name or address")
  String host() default "127.0.0.1";

  @AttributeDefinition(description = "The server's port, 1 to 65535")
  int port() default 5432;

  @AttributeDefinition(description = "The database, encoded in UTF8")
  String database() default "weir";

  @AttributeDefinition(description = "The schema that holds the tables; made if it is missing")
  String schema() default "weir";

  @AttributeDefinition(description = "The user that owns the tables")
  String user() default "weir";

  @AttributeDefinition(
      description = "env:NAME, file:PATH, encrypted:TEXT or the password itself; empty: none")
  String password() default "";

  @AttributeDefinition(
      description = "disable, allow, prefer, require, verify-ca or verify-full, as in libpq")
  String sslMode() default "prefer";

  @AttributeDefinition(
      description = "PEM file with the authorities that the server's certificate is checked with")
  String trustedCertificatesFile() default "";

  @AttributeDefinition(description = "Minutes of flows in one partition, 1 to 44640")
  int partitionMinutes() default 60;

  @AttributeDefinition(description = "Flows older than this many hours are dropped, at least 1")
  int retentionHours() default 168;

  @AttributeDefinition(description = "The most bytes of flows and their indexes on the server")
  long maxBytes() default 200L << 30;

  @AttributeDefinition(description = "Hours that sums of a minute are kept, at least 24")
  int minuteRetentionHours() default 720;

  @AttributeDefinition(description = "Hours that sums of an hour are kept, at least 720")
  int hourRetentionHours() default 8760;

  @AttributeDefinition(
      description = "Keys kept of each minute and hour by bytes, and as many by flows; at least 10")
  int rollupKeys() default 1000;

  @AttributeDefinition(description = "Seconds to wait for a connection, at least 1")
  int connectTimeoutSeconds() default 5;

  @AttributeDefinition(description = "Seconds to wait for any answer to a write, at least 1")
  int timeoutSeconds() default 30;

  @AttributeDefinition(description = "Seconds after which a query is given up, at least 1")
  int queryTimeoutSeconds() default 30;

  @AttributeDefinition(description = "The most connections that ask at once, 1 to 100")
  int queryConnections() default 10;
}
