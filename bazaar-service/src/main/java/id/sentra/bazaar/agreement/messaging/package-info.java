/**
 * Events of agreements on the wire.
 */
@NullMarked
package id.sentra.bazaar.agreement.messaging;

import org.jspecify.annotations.NullMarked;
