package io.weir.itest;

import static org.junit.Assert.assertEquals;

import io.weir.api.assign.AssignmentStrategy;
import io.weir.api.optimize.FailureStudy;
import io.weir.api.optimize.PathFinder;
import io.weir.api.planning.PlanApplier;
import io.weir.api.planning.PlanMode;
import io.weir.api.planning.Planner;
import io.weir.api.traffic.NetworkTraffic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
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
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRevision;

/** What the shipped archive promises once it has booted. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class DistributionTest {
  @Inject private BundleContext context;

  @Configuration
  public Option[] archive() {
    return Archive.booted();
  }

  @Before
  public void booted() throws InterruptedException {
    Boot.awaitEnd(context);
  }

  @Test
  public void everyBundleIsActive() {
    assertEquals(List.of(), Boot.notActive(context));
  }

  @Test
  public void onlyTheContractAndTheLibrariesExportPackages() {
    List<String> others =
        ours()
            .filter(bundle -> !bundle.getSymbolicName().equals("io.weir.api"))
            .filter(bundle -> !bundle.getSymbolicName().startsWith("io.weir.library."))
            .flatMap(DistributionTest::exports)
            .toList();

    assertEquals(List.of(), others);
  }

  @Test
  public void theProfileIsInstalled() {
    assertEquals(
        List.of(),
        Stream.of(
                "io.weir.api",
                "io.weir.platform.runtime",
                "io.weir.collector.netflow",
                "io.weir.collector.sflow",
                "io.weir.store.columnar",
                "io.weir.analysis.trafficmatrix",
                "io.weir.optimizer.routing",
                "io.weir.optimizer.trafficengineering",
                "io.weir.platform.planning",
                "io.weir.interfaces.shell",
                "io.weir.interfaces.rest")
            .filter(name -> ours().noneMatch(bundle -> bundle.getSymbolicName().equals(name)))
            .toList());
  }

  @Test
  public void everybodyWhoPlansIsThere() throws Exception {
    assertEquals(
        List.of(),
        Stream.of(Planner.class, NetworkTraffic.class, PathFinder.class, FailureStudy.class)
            .filter(type -> context.getServiceReference(type) == null)
            .toList());
    assertEquals(
        List.of("dry-run", "text"),
        context.getServiceReferences(PlanApplier.class, null).stream()
            .map(reference -> context.getService(reference).name())
            .sorted()
            .toList());
    assertEquals(5, context.getServiceReferences(AssignmentStrategy.class, null).size());
    Planner planner = context.getService(context.getServiceReference(Planner.class));
    assertEquals(PlanMode.OBSERVE, planner.mode());
    assertEquals("optimum", planner.optimizers().get(0).name());
  }

  private Stream<Bundle> ours() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> bundle.getSymbolicName().startsWith("io.weir."));
  }

  private static Stream<String> exports(Bundle bundle) {
    return bundle
        .adapt(BundleRevision.class)
        .getDeclaredCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
        .stream()
        .map(export -> bundle.getSymbolicName() + " exports " + export.getAttributes());
  }
}
