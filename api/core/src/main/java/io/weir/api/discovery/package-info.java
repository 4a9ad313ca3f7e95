/** Finding out what the network consists of. */
@Version("1.0.0")
@Export
package io.weir.api.discovery;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
