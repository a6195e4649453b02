/**
 * The names under which financing is watched.
 */
@NullMarked
package id.sentra.financing.observability;

import org.jspecify.annotations.NullMarked;
