/**
 * Finding duplicate candidates, and merging them or telling them apart.
 */
@NullMarked
package id.sentra.registry.duplicates;

import org.jspecify.annotations.NullMarked;
