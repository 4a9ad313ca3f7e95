/** Addresses and prefixes of the Internet Protocol as plain values, IPv4 and IPv6 alike. */
@Version("1.0.0")
@Export
package io.weir.api.net;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
