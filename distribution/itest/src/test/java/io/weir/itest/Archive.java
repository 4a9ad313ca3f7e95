package io.weir.itest;

import static org.ops4j.pax.exam.CoreOptions.systemTimeout;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;

import java.io.File;
import org.ops4j.pax.exam.Option;

/** The archive that the build made, unpacked and booted as it is, on ports of its own. */
final class Archive {
  static final int REST = 18181;
  static final int NETFLOW = 12255;
  static final int IPFIX = 14939;

  private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";
  private static final String COLLECTOR = "etc/io.weir.collector.";

  private Archive() {}

  static Option[] booted() {
    return new Option[] {
      karafDistributionConfiguration()
          .frameworkUrl(new File(System.getProperty("weir.archive")).toURI().toString())
          .name("Weir")
          .unpackDirectory(new File("target/exam"))
          .useDeployFolder(false),
      systemTimeout(60_000),
      configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
      editConfigurationFilePut(MAVEN, "org.ops4j.pax.url.mvn.localRepository", localRepository()),
      editConfigurationFilePut(
          "etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.port", "" + REST),
      editConfigurationFilePut("etc/org.apache.karaf.shell.cfg", "sshPort", "18101"),
      editConfigurationFilePut(COLLECTOR + "netflow-netflow.cfg", "port", "" + NETFLOW),
      editConfigurationFilePut(COLLECTOR + "netflow-ipfix.cfg", "port", "" + IPFIX),
      editConfigurationFilePut(COLLECTOR + "sflow-sflow.cfg", "port", "16543"),
      editConfigurationFilePut(COLLECTOR + "snmptraps-traps.cfg", "port", "11362"),
    };
  }

  /** Pax Exam's own bundles come from where Maven put them; the archive carries none of them. */
  private static String localRepository() {
    return System.getProperty(
        "maven.repo.local", System.getProperty("user.home") + "/.m2/repository");
  }
}
