/** Measuring the budgets of the platform. */
@NullMarked
package dev.praxis.local.bench;

import org.jspecify.annotations.NullMarked;
