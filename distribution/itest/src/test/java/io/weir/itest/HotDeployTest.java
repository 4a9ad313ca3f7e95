package io.weir.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.inject.Inject;
import org.apache.karaf.features.FeaturesService;
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
  private static final String SFLOW = "io.weir.collector.sflow";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject private BundleContext context;
  @Inject private FeaturesService features;

  @Configuration
  public Option[] archive() {
    return Archive.booted();
  }

  @Test
  public void aJarInTheDeployFolderComesAndGoesAlone() throws IOException, InterruptedException {
    Path jar = Path.of(System.getProperty("karaf.base"), "deploy", "added.jar");
    try (BundleChanges changes = new BundleChanges(context)) {
      new EmptyBundle(ADDED).writeTo(jar);
      await("the bundle to start", () -> isActive(ADDED));
      Files.delete(jar);
      await("the bundle to go", () -> !isActive(ADDED));

      assertEquals(List.of(ADDED), changes.names());
    }
  }

  @Test
  public void aFeatureGoesAndComesAlone() throws Exception {
    try (BundleChanges changes = new BundleChanges(context)) {
      features.uninstallFeature("weir-sflow");
      assertFalse(isActive(SFLOW));
      features.installFeature("weir-sflow");
      assertTrue(isActive(SFLOW));

      assertEquals(List.of(SFLOW), changes.names());
    }
  }

  private boolean isActive(String name) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> name.equals(bundle.getSymbolicName()))
        .anyMatch(bundle -> bundle.getState() == Bundle.ACTIVE);
  }

  private static void await(String what, BooleanSupplier condition) throws InterruptedException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(deadline)) {
        throw new AssertionError("waited " + PATIENCE.toSeconds() + " s for " + what);
      }
      Thread.sleep(100);
    }
  }
}
