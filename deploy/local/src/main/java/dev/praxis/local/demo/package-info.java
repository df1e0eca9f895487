/** Fills a platform with believable communities, through its public API only. */
@NullMarked
package dev.praxis.local.demo;

import org.jspecify.annotations.NullMarked;
