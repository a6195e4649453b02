package id.sentra.registry.imports.spreadsheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.IntSupplier;

/**
 * Text of which no line may be longer than any sheet needs: its reader would hold it
 * whole. Lets through little at a time, so that what is read ahead is hardly counted.
 */
final class LineLimit extends FilterReader {

	/** Characters of one line. */
	static final int LONGEST = 1 << 18;

	private static final int AT_ONCE = 8192;

	private final IntSupplier line;

	private int length;

	LineLimit(Reader text, IntSupplier line) {
		super(text);
		this.line = line;
	}

	/** A line is done. */
	void next() {
		this.length = 0;
	}

	@Override
	public int read(char[] buffer, int offset, int wanted) throws IOException {
		int read = super.read(buffer, offset, Math.min(wanted, AT_ONCE));
		this.length += Math.max(0, read);
		if (this.length > LONGEST) {
			throw new UnreadableFile("file-line-too-long", this.line.getAsInt(), LONGEST);
		}
		return read;
	}

}
