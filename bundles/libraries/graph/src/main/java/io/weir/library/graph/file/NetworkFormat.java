package io.weir.library.graph.file;

import io.weir.library.graph.Demands;
import io.weir.library.graph.Graph;

/** A format of files; its content tells it, not its name. */
interface NetworkFormat {

  String name();

  /** Whether a file that begins so is a network of this format, maybe a faulty one. */
  boolean isNetwork(String start);

  /** Whether a file that begins so has demands of this format, maybe faulty ones. */
  boolean isDemands(String start);

  NetworkFile read(Source source) throws NetworkFileException;

  Demands readDemands(Source source, Graph graph) throws NetworkFileException;
}
