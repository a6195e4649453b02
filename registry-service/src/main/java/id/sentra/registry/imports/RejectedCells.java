package id.sentra.registry.imports;

import java.util.List;

import id.sentra.registry.imports.domain.RejectedRow;
import id.sentra.registry.imports.spreadsheet.Cell;

/** A row that is not taken in, and what stood in it. */
record RejectedCells(RejectedRow rejected, List<Cell> cells) {
}
