/** How often an account and an address may ask. */
@NullMarked
package id.sentra.gateway.limit;

import org.jspecify.annotations.NullMarked;
