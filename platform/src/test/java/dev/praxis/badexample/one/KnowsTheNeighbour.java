package dev.praxis.badexample.one;

import dev.praxis.badexample.two.NosyController;
import dev.praxis.badneighbour.Neighbour;

/** A class that reaches into another service, and closes a cycle of packages. */
record KnowsTheNeighbour(Neighbour neighbour, NosyController controller) {}
