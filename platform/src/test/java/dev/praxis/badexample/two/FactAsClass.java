package dev.praxis.badexample.two;

import dev.praxis.platform.fact.Fact;

/** A fact that is no record. */
final class FactAsClass implements Fact {}
