package io.weir.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Constants;

/** A bundle that does nothing but import a package of the contract, as every plug-in does. */
record EmptyBundle(String name) {

  void writeTo(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes headers = manifest.getMainAttributes();
    headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
    headers.putValue(Constants.BUNDLE_SYMBOLICNAME, name);
    headers.putValue(Constants.IMPORT_PACKAGE, "io.weir.api.flow");
    new JarOutputStream(Files.newOutputStream(jar), manifest).close();
  }
}
