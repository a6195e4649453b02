/** Random words that are stored hashed. */
@NullMarked
package id.sentra.gateway.secret;

import org.jspecify.annotations.NullMarked;
