/**
 * Who gets which stall: one method, plain Java, the same bytes from the same input and
 * seed. The method is described in docs/allocation.md.
 */
@NullMarked
package id.sentra.bazaar.allocation.domain;

import org.jspecify.annotations.NullMarked;
