package io.weir.interfaces.shell;

import io.weir.api.discovery.NewDevice;
import io.weir.api.discovery.SnmpAccess;
import io.weir.api.net.Address;
import io.weir.api.store.StoreException;
import io.weir.interfaces.shell.complete.ProfileCompleter;
import io.weir.library.view.Services;
import io.weir.library.view.network.DeviceLine;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.api.console.Session;

/** {@code weir:device-add}. */
@Service
@Command(
    scope = "weir",
    name = "device-add",
    description =
        "Takes a device in and begins to discover it. Credentials are a profile's, or a community"
            + " that is asked for without showing it; over ssh without a terminal it is a line of"
            + " standard input. With neither all profiles are tried.")
public final class DeviceAddCommand extends WeirCommand<DeviceLine> {

  @Reference private Session session;

  @Argument(name = "address", description = "Where its SNMP agent answers", required = true)
  private String address;

  @Option(name = "--port", description = "The agent's UDP port")
  private int port = NewDevice.PORT;

  @Option(name = "--profile", description = "Credentials that the configuration has by this name")
  @Completion(ProfileCompleter.class)
  private String profile;

  @Option(name = "--version", description = "1 or 2c: asks for a community of this device alone")
  private String version;

  @Override
  DeviceLine ask(Services services) throws IOException, StoreException {
    NewDevice device = new NewDevice(Address.parse(address), port, access());
    return DeviceLine.of(services.network().discovery().add(device, user()));
  }

  private Optional<SnmpAccess> access() throws IOException {
    if (version == null) {
      return Optional.ofNullable(profile).map(SnmpAccess.Profile::new);
    }
    if (profile != null) {
      throw new IllegalArgumentException("wanted either --profile or --version, got both");
    }
    return Optional.of(
        new SnmpAccess.Community(version, new SecretPrompt(session).read("Community: ")));
  }

  @Override
  void print(DeviceLine answer, PrintStream out) {
    out.printf(
        "Device %s is taken in; weir:devices and weir:interfaces %s show what is found.%n",
        answer.id(), answer.id());
  }
}
