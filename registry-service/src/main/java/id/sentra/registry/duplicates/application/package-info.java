/**
 * Finding likely doubles, and merging them or telling them apart.
 */
@NullMarked
package id.sentra.registry.duplicates.application;

import org.jspecify.annotations.NullMarked;
