/**
 * Events of bazaars and stalls on the wire.
 */
@NullMarked
package id.sentra.bazaar.bazaar.messaging;

import org.jspecify.annotations.NullMarked;
