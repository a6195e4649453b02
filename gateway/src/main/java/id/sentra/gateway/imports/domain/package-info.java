/** Imports of spreadsheets, as the registry tells of them. */
@NullMarked
package id.sentra.gateway.imports.domain;

import org.jspecify.annotations.NullMarked;
