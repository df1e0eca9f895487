package dev.praxis.local.bench;

/**
 * One line of a benchmark's result.
 *
 * @param budget the budget in words, empty where there is none
 */
public record Row(String what, String budget, Spread measured, String unit) {}
