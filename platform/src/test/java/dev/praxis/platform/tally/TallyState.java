package dev.praxis.platform.tally;

/** What others may know of a tally. */
public record TallyState(String label, long total) {}
