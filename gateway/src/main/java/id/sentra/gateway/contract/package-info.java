/** The services' contracts, for whoever writes programs against them. */
@NullMarked
package id.sentra.gateway.contract;

import org.jspecify.annotations.NullMarked;
