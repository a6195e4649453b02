package id.sentra.registry.imports.spreadsheet;

import java.io.Closeable;
import java.util.stream.Stream;

/**
 * The sheets of a file that are read, open for reading once, row by row.
 */
public interface Sheet extends Closeable {

	/**
	 * All rows in order; an unreadable place throws {@link UnreadableFile}.
	 */
	Stream<SheetRow> rows();

	@Override
	void close();

}
