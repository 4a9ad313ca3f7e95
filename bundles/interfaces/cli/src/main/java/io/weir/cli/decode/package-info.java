/** {@code weir decode}: captures and raw datagrams to JSON lines. */
package io.weir.cli.decode;
