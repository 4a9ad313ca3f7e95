/** The {@code weir:} commands of the Karaf shell. */
package io.weir.interfaces.shell;
