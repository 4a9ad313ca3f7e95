package io.weir.platform.planning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.weir.api.planning.NetworkChange;

/** The contract's records as JSON and back. */
final class PlanJson {

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .addMixIn(NetworkChange.class, Kinds.class)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private PlanJson() {}

  /** A word for each kind of change. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "change")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = NetworkChange.LinkState.class, name = "link-state"),
    @JsonSubTypes.Type(value = NetworkChange.NodeState.class, name = "node-state"),
    @JsonSubTypes.Type(value = NetworkChange.RiskDown.class, name = "risk-down"),
    @JsonSubTypes.Type(value = NetworkChange.CostOf.class, name = "cost-of"),
    @JsonSubTypes.Type(value = NetworkChange.CapacityOf.class, name = "capacity-of"),
    @JsonSubTypes.Type(value = NetworkChange.DemandTimes.class, name = "demand-times"),
    @JsonSubTypes.Type(value = NetworkChange.DemandOf.class, name = "demand-of"),
    @JsonSubTypes.Type(value = NetworkChange.AllDemandsTimes.class, name = "all-demands-times")
  })
  private interface Kinds {}
}
