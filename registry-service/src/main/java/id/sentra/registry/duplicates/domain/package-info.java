/**
 * By what two SMEs are likely the same one.
 */
@NullMarked
package id.sentra.registry.duplicates.domain;

import org.jspecify.annotations.NullMarked;
