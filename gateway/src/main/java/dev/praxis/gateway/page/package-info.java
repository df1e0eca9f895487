/** The web application: one page for all of its addresses, and its files. */
@NullMarked
package dev.praxis.gateway.page;

import org.jspecify.annotations.NullMarked;
