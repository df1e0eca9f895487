/** Tests of topics. */
@NullMarked
package dev.praxis.discussion.topic;

import org.jspecify.annotations.NullMarked;
