/**
 * Takes files in and works them off in chunks, each one transaction.
 */
@NullMarked
package id.sentra.registry.imports;

import org.jspecify.annotations.NullMarked;
