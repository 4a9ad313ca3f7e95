/** Flows held against interface counters. */
@Version("1.0.0")
@Export
package io.weir.api.reconciliation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
