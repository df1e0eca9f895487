package dev.praxis.badneighbour;

/** A class of another service. */
public final class Neighbour {}
