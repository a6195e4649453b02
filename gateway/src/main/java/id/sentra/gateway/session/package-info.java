/** Sessions of browsers, kept in PostgreSQL. */
@NullMarked
package id.sentra.gateway.session;

import org.jspecify.annotations.NullMarked;
