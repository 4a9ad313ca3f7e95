/** Tasks and streams that are given to workers and paths, by strategies that know their state. */
@Version("1.0.0")
@Export
package io.weir.api.assign;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
