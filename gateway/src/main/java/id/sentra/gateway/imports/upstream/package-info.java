/** Asks the registry about imports. */
@NullMarked
package id.sentra.gateway.imports.upstream;

import org.jspecify.annotations.NullMarked;
