/** The network as an immutable, versioned graph. */
@Version("1.0.0")
@Export
package io.weir.api.topology;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
