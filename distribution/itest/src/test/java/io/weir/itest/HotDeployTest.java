package io.weir.itest;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
  private static final String NETFLOW = "io.weir.collector.netflow";
  private static final Duration REST = Duration.ofSeconds(3);

  @Inject private BundleContext context;
  @Inject private FeaturesService features;

  @Configuration
  public Option[] archive() {
    return Archive.booted();
  }

  /** What an earlier test let go of may be on its way out. */
  @Before
  public void atRest() throws InterruptedException {
    Boot.awaitEnd(context);
    try (BundleChanges changes = new BundleChanges(context)) {
      Boot.await("the bundles to rest", () -> changes.rested(REST));
    }
  }

  @Test
  public void aJarInTheDeployFolderComesAndGoesAlone() throws IOException, InterruptedException {
    Path jar = deployFolder().resolve("added.jar");
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

  @Test
  public void aCollectorIsReplacedWhileItsTrafficFlows() throws Exception {
    Rest weir = new Rest(Archive.REST);
    Path shipped = shippedJar();
    Path jar = deployFolder().resolve("netflow.jar");
    bundle(NETFLOW).orElseThrow().uninstall();
    deploy(shipped, jar);
    Boot.await("the listeners", () -> weir.listensOn(Archive.NETFLOW, Archive.IPFIX));
    Netflow5Traffic traffic = new Netflow5Traffic(Archive.NETFLOW);
    try (BundleChanges changes = new BundleChanges(context)) {
      Boot.await("flows", () -> stored(weir) > 0);
      Files.delete(jar);
      Boot.await("the bundle to go", () -> !isActive(NETFLOW));
      int enough = traffic.sent() + 500;
      Boot.await("traffic that nobody takes", () -> traffic.sent() > enough);
      deploy(shipped, jar);
      Boot.await("the gap to be seen", () -> missing(weir) > 0);
      traffic.stop();
      Boot.await(
          "every flow to be stored or missed",
          () -> stored(weir) + missing(weir) == traffic.sent());

      assertTrue(missing(weir) >= 500);
      assertEquals(List.of(NETFLOW), changes.names());
    } finally {
      traffic.stop();
      Files.deleteIfExists(jar);
      Boot.await("the bundle to go", () -> !isActive(NETFLOW));
    }
  }

  private static long stored(Rest weir) {
    return weir.ledger("store:columnar", "flows", "out");
  }

  private static long missing(Rest weir) {
    return weir.ledger("network", "flows", "lost");
  }

  private static Path deployFolder() {
    return Path.of(System.getProperty("karaf.base"), "deploy");
  }

  /** The NetFlow collector's jar as the archive carries it. */
  private static Path shippedJar() throws IOException {
    Path repository = Path.of(System.getProperty("karaf.base"), "system", "io", "weir");
    try (Stream<Path> files = Files.walk(repository.resolve("weir-collector-netflow"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).findFirst().orElseThrow();
    }
  }

  /** At once: the folder's watcher never sees half a jar. */
  private static void deploy(Path from, Path jar) throws IOException {
    Path whole = Files.copy(from, jar.resolveSibling("../netflow.part"));
    Files.move(whole, jar, StandardCopyOption.ATOMIC_MOVE);
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
    return bundle(name).filter(bundle -> bundle.getState() == Bundle.ACTIVE).isPresent();
  }

  private Optional<Bundle> bundle(String name) {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> name.equals(bundle.getSymbolicName()))
        .findFirst();
  }
}
