package io.weir.analysis.flowseries.model;

/**
 * What was counted since the start.
 *
 * @param flows taken
 * @param late of them with a part that belonged to a closed bin
 * @param untimed without a start or an end; counted when they were collected, as the next two
 * @param reversed that end before they start
 * @param skewed whose end is too far from their collection
 * @param folded times that a key's amounts of a bin went into {@code other} after it was told apart
 * @param openBins that may still be added to
 * @param keys told apart at the moment
 * @param exporters the same
 */
public record Statistics(
    long flows,
    long late,
    long untimed,
    long reversed,
    long skewed,
    long folded,
    int openBins,
    int keys,
    int exporters) {}
