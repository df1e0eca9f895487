/** Tests of attachments. */
@NullMarked
package dev.praxis.discussion.attachment;

import org.jspecify.annotations.NullMarked;
