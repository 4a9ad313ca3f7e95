/** Tables and quantities for people at a terminal. */
package io.weir.interfaces.shell.text;
