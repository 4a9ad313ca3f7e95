/** Time series: labelled samples in, blocks of aligned values out. */
@Version("1.0.0")
@Export
package io.weir.api.metric;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
