/** Devices and their interfaces, identified so that they stay the same when renumbered. */
@Version("1.0.0")
@Export
package io.weir.api.inventory;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
