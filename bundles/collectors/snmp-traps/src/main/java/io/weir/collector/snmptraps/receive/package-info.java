/** Takes notifications off the wire: the socket, who may send, versions and their security. */
package io.weir.collector.snmptraps.receive;
