@NullMarked
package dev.praxis.membership.token;

import org.jspecify.annotations.NullMarked;
