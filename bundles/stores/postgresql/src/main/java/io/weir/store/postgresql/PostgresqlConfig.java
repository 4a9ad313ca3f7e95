package io.weir.store.postgresql;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** The configuration, PID {@code io.weir.store.postgresql}. */
@ObjectClassDefinition(name = "Weir inventory in PostgreSQL or an embedded H2")
public @interface PostgresqlConfig {

  @AttributeDefinition(description = "jdbc:postgresql://host:port/database; empty: embedded H2")
  String url() default "";

  @AttributeDefinition(description = "Folder of the embedded H2, where there is no url")
  String directory() default "data/inventory";

  String user() default "weir";

  @AttributeDefinition(
      description = "env:NAME, file:PATH, encrypted:TEXT or the password itself; empty: none")
  String password() default "";

  @AttributeDefinition(description = "Connections at most, 2 to 30")
  int pool_size() default 10;

  @AttributeDefinition(description = "disable, prefer, require, verify-ca or verify-full")
  String sslmode() default "prefer";

  @AttributeDefinition(description = "PEM file of the certificate authority")
  String sslrootcert() default "";

  @AttributeDefinition(description = "PEM file of the client's certificate")
  String sslcert() default "";

  @AttributeDefinition(description = "PKCS-8 DER file of the client's key")
  String sslkey() default "";

  @AttributeDefinition(description = "Seconds that a statement may take, 1 to 300")
  int statement_timeout() default 30;

  @AttributeDefinition(description = "Days that alerts and events are kept")
  int history_days() default 365;

  @AttributeDefinition(description = "Days that summaries of interfaces are kept")
  int summary_days() default 400;

  @AttributeDefinition(description = "Days that the audit of changes is kept")
  int audit_days() default 1095;
}
