/** Optimizers that propose plans for a topology and its demands, and apply nothing. */
@Version("1.0.0")
@Export
package io.weir.api.optimize;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
