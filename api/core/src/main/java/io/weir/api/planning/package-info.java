/** Plans from their making to their outcome: who asks, approves and applies, and what if. */
@Version("1.0.0")
@Export
package io.weir.api.planning;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
