/** Ways through the network and plans for its traffic: who finds them, applies nothing. */
@Version("1.0.0")
@Export
package io.weir.api.optimize;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
