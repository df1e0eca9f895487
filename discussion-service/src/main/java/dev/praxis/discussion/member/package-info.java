/** Members as discussions show them. */
@NullMarked
package dev.praxis.discussion.member;

import org.jspecify.annotations.NullMarked;
