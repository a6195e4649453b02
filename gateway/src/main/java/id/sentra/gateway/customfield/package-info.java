/** Fields of SMEs that an office defines by itself. */
@NullMarked
package id.sentra.gateway.customfield;

import org.jspecify.annotations.NullMarked;
