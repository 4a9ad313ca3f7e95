package io.weir.collector.snmpsimulator.mib;

import io.weir.collector.snmpsimulator.model.Layer;
import io.weir.collector.snmpsimulator.model.Tree;
import io.weir.collector.snmpsimulator.model.Use;

/**
 * What tables have a row for. Where nothing else is said, a row stands for the place of an
 * interface in its device.
 */
enum RowSet {
  SCALAR(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      into.add(0, 0);
    }
  },
  /** By ifIndex. */
  INTERFACES(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (int row = 0; row < moment.tree().interfaces(); row++) {
        int place = moment.numbering().place(row);
        into.add(place, moment.numbering().ifIndex(place));
      }
    }
  },
  /** Those that EtherLike-MIB is about, by ifIndex. */
  ETHERNET(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (int row = 0; row < moment.tree().interfaces(); row++) {
        int place = moment.numbering().place(row);
        if (moment.use(place).isPort()) {
          into.add(place, moment.numbering().ifIndex(place));
        }
      }
    }
  },
  /** Ports of a bridge, by their numbers in it. */
  BRIDGE_PORTS(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (int place = 0; moment.layer() != Layer.CORE && place < moment.tree().ports(); place++) {
        into.add(place, place + 1);
      }
    }
  },
  /** A scalar of bridges. */
  BRIDGE(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      if (moment.layer() != Layer.CORE) {
        into.add(0, 0);
      }
    }
  },
  /** By the address. */
  IPV4_ADDRESSES(4) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (int place = 0; place < moment.tree().interfaces(); place++) {
        int address = moment.address(place);
        if (address != 0) {
          into.add(
              place, octet(address, 0), octet(address, 1), octet(address, 2), octet(address, 3));
        }
      }
    }
  },
  /** By the address with its type and length (InetAddress, RFC 4001). */
  ADDRESSES(6) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (int place = 0; place < moment.tree().interfaces(); place++) {
        int address = moment.address(place);
        if (address != 0) {
          into.add(
              place,
              1,
              4,
              octet(address, 0),
              octet(address, 1),
              octet(address, 2),
              octet(address, 3));
        }
      }
    }
  },
  /** By entPhysicalIndex; a row stands for an ordinal of {@link Entity}. */
  ENTITIES(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (Entity each : Entity.values()) {
        into.add(each.ordinal(), each.index());
      }
    }
  },
  /** A scalar of those that show LLDP. */
  LLDP(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      if (moment.devices().showsLldp(moment.device())) {
        into.add(0, 0);
      }
    }
  },
  /** By lldpLocPortNum, which is no ifIndex. */
  LLDP_PORTS(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      boolean shown = moment.devices().showsLldp(moment.device());
      for (int place = 0; shown && place < moment.tree().ports(); place++) {
        into.add(place, place + 1);
      }
    }
  },
  /** By lldpRemTimeMark, lldpRemLocalPortNum and lldpRemIndex. */
  LLDP_NEIGHBOURS(3) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (int place = 0; place < moment.tree().ports(); place++) {
        if (hears(moment, place)) {
          into.add(place, 0, place + 1, 1);
        }
      }
    }
  },
  /** By the neighbour, and its address with its type and length. */
  LLDP_ADDRESSES(9) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (int place = 0; place < moment.tree().ports(); place++) {
        if (hears(moment, place)) {
          int far = moment.tree().far(moment.end(place));
          int address = moment.devices().address(moment.tree().device(far));
          into.add(
              place,
              0,
              place + 1,
              1,
              1,
              4,
              octet(address, 0),
              octet(address, 1),
              octet(address, 2),
              octet(address, 3));
        }
      }
    }
  },
  /** A scalar of those that speak BGP. */
  BGP(1) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      if (moment.layer() == Layer.CORE) {
        into.add(0, 0);
      }
    }
  },
  /** By bgpPeerRemoteAddr. */
  BGP_PEERS(4) {
    @Override
    void fill(DeviceMoment moment, Rows into) {
      for (int place = 0; moment.layer() == Layer.CORE && place < moment.tree().ports(); place++) {
        Use use = moment.use(place);
        if (use == Use.RING || use == Use.PROVIDER) {
          int far = moment.linkAddress(place, false);
          into.add(place, octet(far, 0), octet(far, 1), octet(far, 2), octet(far, 3));
        }
      }
    }
  };

  private final int width;

  RowSet(int width) {
    this.width = width;
  }

  Rows none() {
    return new Rows(width);
  }

  /** Adds all rows. */
  abstract void fill(DeviceMoment moment, Rows into);

  static int octet(int address, int place) {
    return address >>> (24 - 8 * place) & 0xff;
  }

  private static boolean hears(DeviceMoment moment, int place) {
    int end = moment.end(place);
    int far = moment.tree().far(end);
    return far != Tree.NONE
        && moment.devices().showsLldp(moment.device())
        && moment.devices().sendsLldp(moment.tree().device(far))
        && moment.isUp(place);
  }
}
