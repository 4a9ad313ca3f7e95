/** Where data comes from: collectors, exporters, and the ledger of what was lost on the way. */
@Version("1.0.0")
@Export
package io.weir.api.collect;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
