/**
 * Reads CSV and XLSX as people write them: a stream of rows, and where the columns are.
 */
@NullMarked
package id.sentra.registry.imports.spreadsheet;

import org.jspecify.annotations.NullMarked;
