/** The platform as somebody uses it in a browser. */
@NullMarked
package dev.praxis.local.browser;

import org.jspecify.annotations.NullMarked;
