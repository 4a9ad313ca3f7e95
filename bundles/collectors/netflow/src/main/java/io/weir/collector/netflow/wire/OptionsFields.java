package io.weir.collector.netflow.wire;

/**
 * Which fields of an options record tell something about flows; -1 where there is none.
 *
 * @param sampler samplerId or selectorId
 * @param ifIndex what the name or sampling is of, if of an interface
 * @param interfaceScope whether the interface is the record's scope
 */
record OptionsFields(
    int sampler,
    int interval,
    int packetInterval,
    int packetSpace,
    int sampleSize,
    int population,
    int probability,
    int ifIndex,
    boolean interfaceScope,
    int interfaceName,
    int application,
    int applicationName,
    int systemInit) {

  static OptionsFields of(Template template) {
    int interfaceOfScope = template.find(Elements.SCOPE_PEN, 2);
    int ifIndex = interfaceOfScope >= 0 ? interfaceOfScope : first(template, 10, 14, 252, 253);
    return new OptionsFields(
        first(template, 48, 302),
        first(template, 50, 34),
        first(template, 305),
        first(template, 306),
        first(template, 309),
        first(template, 310),
        first(template, 311),
        ifIndex,
        ifIndex >= 0 && ifIndex < template.scopes,
        first(template, 82, 83),
        first(template, 95),
        first(template, 96, 94),
        first(template, 160));
  }

  private static int first(Template template, int... elements) {
    for (int element : elements) {
      int field = template.find(0, element);
      if (field >= 0) {
        return field;
      }
    }
    return -1;
  }
}
