/**
 * A row of a spreadsheet judged, and an import on its way, in plain Java.
 */
@NullMarked
package id.sentra.registry.imports.domain;

import org.jspecify.annotations.NullMarked;
