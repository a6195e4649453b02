package id.sentra.gateway.list;

import java.util.List;

/** A file that is written row by row and given away in pieces. */
interface RowFile {

	void head(List<String> headings);

	/** Texts, numbers, days and instants. */
	void row(List<?> cells);

	/** What was written since it was asked last. */
	byte[] written();

	/** The rest; nothing can be written any more. */
	byte[] end();

}
