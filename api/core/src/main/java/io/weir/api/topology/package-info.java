/** The network as it is connected: what was concluded of it, and a graph to calculate with. */
@Version("1.0.0")
@Export
package io.weir.api.topology;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
