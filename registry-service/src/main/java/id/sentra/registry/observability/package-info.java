/**
 * The names under which the registry is watched.
 */
@NullMarked
package id.sentra.registry.observability;

import org.jspecify.annotations.NullMarked;
