/** What the registry says of likely doubles. */
@NullMarked
package id.sentra.gateway.doubles.domain;

import org.jspecify.annotations.NullMarked;
