package io.weir.platform.runtime;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One class loader over several bundles' own. Camel finds its components, languages and converters
 * by files under {@code META-INF} of whatever loader it is given; in OSGi these lie in several
 * bundles.
 */
final class BundleLoaders extends ClassLoader {

  private final List<ClassLoader> loaders = new CopyOnWriteArrayList<>();

  BundleLoaders(Class<?>... members) {
    super(null);
    for (Class<?> member : members) {
      loaders.add(member.getClassLoader());
    }
  }

  void add(ClassLoader loader) {
    loaders.add(loader);
  }

  /** Takes out one of what may be several additions of the same loader. */
  void remove(ClassLoader loader) {
    loaders.remove(loader);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    ClassNotFoundException last = new ClassNotFoundException(name);
    for (ClassLoader loader : loaders) {
      try {
        return loader.loadClass(name);
      } catch (ClassNotFoundException e) {
        last = e;
      }
    }
    throw last;
  }

  @Override
  public URL getResource(String name) {
    for (ClassLoader loader : loaders) {
      URL found = loader.getResource(name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    // Several members may be one bundle: a file counts once, by the text of its URL.
    Map<String, URL> found = new LinkedHashMap<>();
    for (ClassLoader loader : loaders) {
      for (URL url : Collections.list(loader.getResources(name))) {
        found.putIfAbsent(url.toString(), url);
      }
    }
    return Collections.enumeration(found.values());
  }
}
