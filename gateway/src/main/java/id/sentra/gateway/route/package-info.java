/** What passes through to the services. */
@NullMarked
package id.sentra.gateway.route;

import org.jspecify.annotations.NullMarked;
