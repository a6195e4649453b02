/**
 * The name of every meter of the bazaar service.
 */
@NullMarked
package id.sentra.bazaar.observability;

import org.jspecify.annotations.NullMarked;
