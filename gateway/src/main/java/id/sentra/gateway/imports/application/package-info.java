/** Imports in somebody's name. */
@NullMarked
package id.sentra.gateway.imports.application;

import org.jspecify.annotations.NullMarked;
