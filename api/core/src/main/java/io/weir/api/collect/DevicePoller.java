package io.weir.api.collect;

import io.weir.api.inventory.Device;
import io.weir.api.metric.Sample;
import java.io.IOException;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ConsumerType;

/** Asks devices for measurements. */
@ConsumerType
public interface DevicePoller extends Collector {

  /**
   * Asks one device once. May block, up to a deadline of the poller's own; called from several
   * threads, never twice at once for one device.
   *
   * @param out takes samples as they come
   * @throws IOException if the device does not answer, or not sensibly
   */
  void collect(Device device, Consumer<Sample> out) throws IOException;
}
