package io.weir.optimizer.trafficengineering.model;

/**
 * What becomes of traffic after a failure. Utilisations are those of the link that is used most, by
 * the traffic that still has a path.
 *
 * @param lostDemands that have no path any more, those from and to a failed node included
 * @param lostVolume of these demands
 * @param rerouted the utilisation when today's equal-cost routing has found its new paths
 * @param plan the utilisation under the plan, with what the failure hit rerouted
 * @param optimum the utilisation of a new plan, the least possible one to a thousandth
 * @param bound what no routing's largest utilisation is below
 */
public record Survival(
    Failure failure,
    int lostDemands,
    double lostVolume,
    double rerouted,
    double plan,
    double optimum,
    double bound) {}
