/** Asks the registry about requests of owners about their data. */
@NullMarked
package id.sentra.gateway.privacy.upstream;

import org.jspecify.annotations.NullMarked;
