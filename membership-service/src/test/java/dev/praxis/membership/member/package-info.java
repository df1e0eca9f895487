@NullMarked
package dev.praxis.membership.member;

import org.jspecify.annotations.NullMarked;
