/** NetFlow and IPFIX on the wire: templates, records, and what they tell about each other. */
package io.weir.collector.netflow.wire;
