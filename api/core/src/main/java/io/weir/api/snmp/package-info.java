/** What SNMP agents tell, and pollers that ask them for it. */
@Version("1.0.0")
@Export
package io.weir.api.snmp;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
