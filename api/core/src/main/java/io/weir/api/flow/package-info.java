/**
 * Flows: their fields, the batches they travel in, who decodes, enriches, stores and queries them.
 */
@Version("1.0.0")
@Export
package io.weir.api.flow;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
