/** What all stores have in common: how they fail and what they tell of themselves. */
@Version("1.0.0")
@Export
package io.weir.api.store;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
