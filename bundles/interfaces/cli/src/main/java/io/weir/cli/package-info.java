/** Weir's programs for the command line, which need no running Weir. */
package io.weir.cli;
