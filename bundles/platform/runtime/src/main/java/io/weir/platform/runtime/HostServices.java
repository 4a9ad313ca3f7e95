package io.weir.platform.runtime;

import io.weir.platform.runtime.pipeline.FlowPipeline;
import io.weir.platform.runtime.pipeline.Ledger;
import io.weir.platform.runtime.pipeline.Notices;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all listeners share.
 *
 * @param background for the disk, for retries and for looking at sockets
 */
record HostServices(
    CamelHost camel,
    Transport transport,
    RuntimeSettings settings,
    FlowPipeline pipeline,
    Ledger ledger,
    Notices notices,
    ScheduledExecutorService background) {}
