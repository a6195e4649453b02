/** The door of the programme: sign-in, pages, routes to the services. */
@NullMarked
package id.sentra.gateway;

import org.jspecify.annotations.NullMarked;
