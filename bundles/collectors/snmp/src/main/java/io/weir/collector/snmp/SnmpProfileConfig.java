package io.weir.collector.snmp;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Credentials under a name, factory PID {@value SnmpProfile#PID}. */
@ObjectClassDefinition(name = "Weir SNMP profile")
public @interface SnmpProfileConfig {

  @AttributeDefinition(description = "Profiles are tried in this order, the lowest first")
  int order() default 100;

  @AttributeDefinition(description = "1, 2c or 3")
  String version() default "2c";

  @AttributeDefinition(
      description = "Of versions 1 and 2c: env:NAME, file:PATH, encrypted:TEXT or the community")
  String community() default "";

  @AttributeDefinition(description = "Of version 3: the user's name, 1 to 32 octets")
  String user() default "";

  @AttributeDefinition(
      description = "Of version 3: MD5, SHA1, SHA224, SHA256, SHA384 or SHA512; empty: none")
  String authentication() default "";

  @AttributeDefinition(
      description = "At least 8 characters: env:NAME, file:PATH, encrypted:TEXT or the passphrase")
  String authenticationPassphrase() default "";

  @AttributeDefinition(
      description =
          "Of version 3: DES, AES128, AES192, AES256, AES192_REEDER or AES256_REEDER (as Cisco"
              + " extends keys); empty: none")
  String privacy() default "";

  @AttributeDefinition(
      description = "At least 8 characters: env:NAME, file:PATH, encrypted:TEXT or the passphrase")
  String privacyPassphrase() default "";

  @AttributeDefinition(description = "Of version 3: the context's name; empty: the default one")
  String context() default "";
}
