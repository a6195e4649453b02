/**
 * Bazaars from plan to close, applications for their stalls, allocation and results. Each
 * command is one transaction with its events.
 */
@NullMarked
package id.sentra.bazaar.bazaar;

import org.jspecify.annotations.NullMarked;
