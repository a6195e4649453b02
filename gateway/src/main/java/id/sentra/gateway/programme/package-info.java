/** The overview page and its live stream. */
@NullMarked
package id.sentra.gateway.programme;

import org.jspecify.annotations.NullMarked;
