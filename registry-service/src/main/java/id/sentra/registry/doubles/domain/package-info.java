/**
 * By what two SMEs are likely the same one.
 */
@NullMarked
package id.sentra.registry.doubles.domain;

import org.jspecify.annotations.NullMarked;
