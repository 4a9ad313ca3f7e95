package io.weir.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;

/**
 * What a command reads and writes besides files.
 *
 * @param out results; writing throws once nobody reads any more
 * @param err one line for each thing that went wrong
 */
public record Console(InputStream in, OutputStream out, PrintStream err) {}
