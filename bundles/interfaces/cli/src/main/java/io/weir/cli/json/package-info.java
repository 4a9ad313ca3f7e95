/** JSON (RFC 8259) as a stream of octets, written straight and with few classes to load. */
package io.weir.cli.json;
