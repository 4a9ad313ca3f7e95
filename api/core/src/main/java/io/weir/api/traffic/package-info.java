/** What the network carries: loads of links, and who sends how much to whom. */
@Version("1.0.0")
@Export
package io.weir.api.traffic;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
