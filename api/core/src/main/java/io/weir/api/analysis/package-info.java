/** Detectors and forecasters over time series. */
@Version("1.0.0")
@Export
package io.weir.api.analysis;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
