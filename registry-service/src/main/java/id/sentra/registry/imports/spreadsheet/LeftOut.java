package id.sentra.registry.imports.spreadsheet;

import java.util.Collections;
import java.util.List;

/**
 * Lines below the headings that are none of the data, by their places in the file, in
 * order: sums, and what is signed at the end.
 */
public record LeftOut(List<Integer> sums, List<Integer> signatures) {

	public static final LeftOut NONE = new LeftOut(List.of(), List.of());

	public LeftOut {
		sums = List.copyOf(sums);
		signatures = List.copyOf(signatures);
	}

	/** Whether the line of that place is one. */
	public boolean has(int place) {
		return Collections.binarySearch(this.sums, place) >= 0 || Collections.binarySearch(this.signatures, place) >= 0;
	}

	public int count() {
		return this.sums.size() + this.signatures.size();
	}

}
