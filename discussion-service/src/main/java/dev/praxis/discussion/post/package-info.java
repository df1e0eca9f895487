/** Posts: what members say in topics, numbered from one. */
@NullMarked
package dev.praxis.discussion.post;

import org.jspecify.annotations.NullMarked;
