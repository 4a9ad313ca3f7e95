package io.weir.bench.generator;

import java.util.List;

/**
 * A service that flows use: how often, over which transport and how large its packets are.
 *
 * @param id applicationId (RFC 6759): classification engine 13 (PANA-L7) and a selector of ours
 * @param weight share of flows in percent
 * @param smallest octets of its smallest packets, IP header included
 * @param largest octets of its largest packets, IP header included
 */
public record Application(
    String name, int id, int weight, int protocol, int port, int smallest, int largest) {

  private static final int PANA_L7 = 13 << 24;
  private static final int ECHO_REQUEST = 0x0800;

  public static final Application HTTPS = tcp(1, "https", 443, 34, 120, 1400);
  public static final Application QUIC = udp(2, "quic", 443, 11, 100, 1350);
  public static final Application HTTP = tcp(3, "http", 80, 7, 90, 1400);
  public static final Application DNS = udp(4, "dns", 53, 21, 62, 260);
  public static final Application NTP = udp(5, "ntp", 123, 3, 76, 76);
  public static final Application SSH = tcp(6, "ssh", 22, 3, 60, 700);
  public static final Application SMTP = tcp(7, "smtp", 25, 2, 70, 1200);
  public static final Application IMAPS = tcp(8, "imaps", 993, 3, 80, 900);
  public static final Application RDP = tcp(9, "ms-wbt-server", 3389, 2, 90, 800);
  public static final Application SMB = tcp(10, "microsoft-ds", 445, 3, 110, 1400);
  public static final Application SIP = udp(11, "sip", 5060, 1, 300, 900);
  public static final Application IPSEC = udp(12, "ipsec-nat-t", 4500, 2, 130, 1400);
  public static final Application SYSLOG = udp(13, "syslog", 514, 2, 120, 500);
  public static final Application POSTGRESQL = tcp(14, "postgresql", 5432, 2, 80, 1200);
  public static final Application BGP = tcp(15, "bgp", 179, 1, 60, 300);
  public static final Application ICMP =
      new Application("icmp", PANA_L7 | 16, 3, Flow.Transport.ICMP, ECHO_REQUEST, 60, 84);

  /** What a mixed office and hosting network carries. */
  public static final List<Application> COMMON =
      List.of(
          HTTPS,
          QUIC,
          HTTP,
          DNS,
          NTP,
          SSH,
          SMTP,
          IMAPS,
          RDP,
          SMB,
          SIP,
          IPSEC,
          SYSLOG,
          POSTGRESQL,
          BGP,
          ICMP);

  private static Application tcp(
      int selector, String name, int port, int weight, int smallest, int largest) {
    return new Application(
        name, PANA_L7 | selector, weight, Flow.Transport.TCP, port, smallest, largest);
  }

  private static Application udp(
      int selector, String name, int port, int weight, int smallest, int largest) {
    return new Application(
        name, PANA_L7 | selector, weight, Flow.Transport.UDP, port, smallest, largest);
  }
}
