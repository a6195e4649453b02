/** The import of spreadsheets into the registry. */
@NullMarked
package id.sentra.gateway.imports;

import org.jspecify.annotations.NullMarked;
