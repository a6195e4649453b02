/** The page everybody begins with. */
@NullMarked
package id.sentra.gateway.home;

import org.jspecify.annotations.NullMarked;
