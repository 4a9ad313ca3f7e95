package io.weir.library.graph.file;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes through the elements of an XML document without ever reading anything outside it: no
 * document type, hence no entity of its own. At an element's begin it says which one, at its end it
 * has its own text.
 */
final class XmlCursor implements AutoCloseable {

  private static final int DEEPEST = 64;

  private final Source source;
  private final XMLStreamReader reader;
  private final StringBuilder[] texts = new StringBuilder[DEEPEST + 1];
  private int depth;
  private boolean begins;
  private String ended = "";

  XmlCursor(Source source) throws NetworkFileException {
    this.source = source;
    Arrays.setAll(texts, level -> new StringBuilder());
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    try {
      reader = factory.createXMLStreamReader(new ByteArrayInputStream(source.content()));
    } catch (XMLStreamException e) {
      throw mistake(e);
    }
  }

  /** Goes to the next begin or end of an element; false at the end of the document. */
  boolean next() throws NetworkFileException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            begin();
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            end();
            return true;
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
              texts[depth].append(reader.getText());
          case XMLStreamConstants.DTD ->
              throw mistake("wanted XML without a document type, got one");
          case XMLStreamConstants.ENTITY_REFERENCE ->
              throw mistake("wanted no entities, got '" + reader.getLocalName() + "'");
          default -> {
            // Comments and processing instructions say nothing about a network.
          }
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw mistake(e);
    }
  }

  private void begin() throws NetworkFileException {
    if (depth == DEEPEST) {
      throw mistake("wanted elements at most " + DEEPEST + " deep, got more");
    }
    begins = true;
    depth++;
    texts[depth].setLength(0);
  }

  private void end() {
    begins = false;
    ended = texts[depth].toString().strip();
    depth--;
  }

  /** Whether an element begins here; else one ends. */
  boolean begins() {
    return begins;
  }

  String name() {
    return reader.getLocalName();
  }

  /** An attribute of the element that begins, or an empty text. */
  String attribute(String name) {
    String value = reader.getAttributeValue(null, name);
    return value == null ? "" : value.strip();
  }

  /** The own text of the element that ends, without that of elements inside. */
  String ownText() {
    return ended;
  }

  int line() {
    return reader.getLocation().getLineNumber();
  }

  NetworkFileException mistake(String sentence) {
    return source.mistake(line(), sentence);
  }

  private NetworkFileException mistake(XMLStreamException e) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
    String text = String.valueOf(e.getMessage());
    int cut = text.indexOf("Message: ");
    String why = cut < 0 ? text : text.substring(cut + "Message: ".length());
    return source.mistake(
        line, "wanted well-formed XML, got: " + why.lines().findFirst().orElse(""));
  }

  @Override
  public void close() throws NetworkFileException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw mistake(e);
    }
  }
}
