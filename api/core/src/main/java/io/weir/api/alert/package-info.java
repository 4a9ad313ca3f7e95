/** Alerts and the channels that carry them to people. */
@Version("1.0.0")
@Export
package io.weir.api.alert;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
