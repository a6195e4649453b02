/**
 * Takes files in and works them off in chunks, each one transaction.
 */
@NullMarked
package id.sentra.registry.imports.application;

import org.jspecify.annotations.NullMarked;
