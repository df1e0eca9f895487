/** Communities: founding, charter, settings, and who leads them. */
@NullMarked
package dev.praxis.membership.community;

import org.jspecify.annotations.NullMarked;
