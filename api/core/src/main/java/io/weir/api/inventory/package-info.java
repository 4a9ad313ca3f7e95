/** What is known of the network: devices, interfaces, links, exporters, history, audit. */
@Version("1.0.0")
@Export
package io.weir.api.inventory;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
