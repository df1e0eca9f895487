/** Mail that the service sends. */
@NullMarked
package dev.praxis.membership.mail;

import org.jspecify.annotations.NullMarked;
