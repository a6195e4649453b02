/** Access tokens in PostgreSQL. */
@NullMarked
package id.sentra.gateway.token.persistence;

import org.jspecify.annotations.NullMarked;
