/** Reads what a component is configured with. */
@Version("1.0.0")
@Export
package io.weir.api.config;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
