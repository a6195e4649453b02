/** Asks the registry for own registrations. */
@NullMarked
package id.sentra.gateway.registration.upstream;

import org.jspecify.annotations.NullMarked;
