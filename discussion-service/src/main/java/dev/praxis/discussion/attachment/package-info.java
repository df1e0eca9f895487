/** Files that members add to their posts: uploads, their contents, and who may fetch them. */
@NullMarked
package dev.praxis.discussion.attachment;

import org.jspecify.annotations.NullMarked;
