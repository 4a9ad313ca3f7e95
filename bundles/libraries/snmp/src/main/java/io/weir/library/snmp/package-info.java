/**
 * What everybody who speaks SNMP needs: our own engine, the protocols of USM, and values between
 * the library for SNMP and the contract.
 */
package io.weir.library.snmp;
