package io.weir.collector.snmp.session;

import io.weir.library.snmp.LocalEngine;
import io.weir.library.snmp.Protocols;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv1;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.SecurityModel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;

/** The library's engine, put together without its process-wide instances. Thread-safe. */
final class Engine {

  private final MessageDispatcherImpl dispatcher = new MessageDispatcherImpl();
  private final USM usm;
  private final MPv3 version3;

  Engine(LocalEngine local) {
    SecurityProtocols protocols = Protocols.all();
    CounterSupport counters = new CounterSupport();
    usm = new USM(protocols, new OctetString(local.id()), local.boots(), counters);
    usm.setEngineDiscoveryEnabled(true);
    SecurityModels models = SecurityModels.getCollection(new SecurityModel[] {usm});
    version3 = new MPv3(local.id(), null, protocols, models, counters);
    dispatcher.addMessageProcessingModel(new MPv1());
    dispatcher.addMessageProcessingModel(new MPv2c());
    dispatcher.addMessageProcessingModel(version3);
  }

  MessageDispatcherImpl dispatcher() {
    return dispatcher;
  }

  /** Drops identifier, boots and time of an agent's engine: all are learnt anew. */
  void forget(Target<UdpAddress> target) {
    version3.removeEngineID(target.getAddress());
    if (target instanceof UserTarget<UdpAddress> user
        && user.getAuthoritativeEngineID().length > 0) {
      usm.removeEngineTime(new OctetString(user.getAuthoritativeEngineID()));
    }
  }
}
