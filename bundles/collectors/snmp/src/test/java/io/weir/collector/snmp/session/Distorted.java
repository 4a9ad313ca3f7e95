package io.weir.collector.snmp.session;

import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import org.snmp4j.PDU;
import org.snmp4j.smi.Counter32;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/** Answers that are wrong in ways drawn by chance. */
final class Distorted {

  private Distorted() {}

  static Optional<byte[]> answer(
      Random random, ScriptedAgent.Asked asked, NavigableMap<OID, Variable> mib) {
    PDU honest = ScriptedAgent.honest(asked, mib);
    switch (random.nextInt(12)) {
      case 0:
        return Optional.empty();
      case 1:
        return Optional.of(noise(random, ScriptedAgent.write(asked, honest)));
      case 2:
        byte[] octets = new byte[random.nextInt(200)];
        random.nextBytes(octets);
        return Optional.of(octets);
      case 3:
        honest.setVariableBindings(List.of());
        honest.setErrorStatus(random.nextInt(25));
        honest.setErrorIndex(random.nextInt(5) - 1);
        break;
      case 4:
        Collections.shuffle(honest.getVariableBindings(), random);
        break;
      case 5:
        honest.setVariableBindings(List.of());
        break;
      case 6:
        change(random, honest);
        break;
      case 7:
        honest.setRequestID(new org.snmp4j.smi.Integer32(random.nextInt()));
        break;
      default:
        break;
    }
    return Optional.of(ScriptedAgent.write(asked, honest));
  }

  private static void change(Random random, PDU answer) {
    for (int place = 0; place < answer.size(); place++) {
      if (random.nextInt(8) == 0) {
        OID name = new OID(answer.get(place).getOid());
        name.append(random.nextInt());
        answer.set(
            place,
            new VariableBinding(name, random.nextBoolean() ? new Counter32(1) : Null.endOfMibView));
      }
    }
  }

  private static byte[] noise(Random random, byte[] octets) {
    for (int change = 0; change < 3; change++) {
      octets[random.nextInt(octets.length)] = (byte) random.nextInt();
    }
    return octets;
  }
}
