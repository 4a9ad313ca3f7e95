package io.weir.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What comes and goes at run time leaves every other bundle alone. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class HotDeployTest {
  private static final String ADDED = "io.weir.itest.added";

  @Inject private BundleContext context;
  @Inject private FeaturesService features;

  @Configuration
  public Option[] archive() {
    return Archive.booted();
  }

  @Before
  public void booted() throws InterruptedException {
    Boot.awaitEnd(context);
  }

  @Test
  public void aJarInTheDeployFolderComesAndGoesAlone() throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("karaf.base"), "deploy", "added.jar");
    try (BundleChanges changes = new BundleChanges(context)) {
      new EmptyBundle(ADDED).writeTo(jar);
      Boot.await("the bundle to start", () -> isActive(ADDED));
      Files.delete(jar);
      Boot.await("the bundle to go", () -> !isActive(ADDED));

      assertEquals(List.of(ADDED), changes.names());
    }
  }

  @Test
  public void aFeatureComesAndGoesAlone() throws Exception {
    URI repository = repositoryOf(ADDED);
    features.addRepository(repository);
    try (BundleChanges changes = new BundleChanges(context)) {
      features.installFeature(ADDED);
      assertTrue(isActive(ADDED));
      features.uninstallFeature(ADDED);
      assertFalse(isActive(ADDED));

      assertEquals(List.of(ADDED), changes.names());
    } finally {
      features.removeRepository(repository);
    }
  }

  /** A feature of that name with one bundle of that name. */
  private static URI repositoryOf(String name) throws IOException {
    Path folder = Files.createTempDirectory("feature");
    Path jar = folder.resolve("added.jar");
    new EmptyBundle(name).writeTo(jar);
    Path repository = folder.resolve("features.xml");
    Files.writeString(
        repository,
        """
        <features name="%s" xmlns="http://karaf.apache.org/xmlns/features/v1.6.0">
          <feature name="%s"><bundle>%s</bundle></feature>
        </features>
        """
            .formatted(name, name, jar.toUri()));
    return repository.toUri();
  }

  private boolean isActive(String name) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> name.equals(bundle.getSymbolicName()))
        .anyMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
  }
}
