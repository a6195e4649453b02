package id.sentra.registry.imports.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.function.IntFunction;

/**
 * A file in parts, as it is uploaded and stored; all but the last are of one size. A part
 * is fetched when it is read, so that whoever reads holds no more than two of them.
 */
public record FileContent(int count, IntFunction<byte[]> source) {

	/** A new stream from the start. */
	public InputStream open() {
		return new SequenceInputStream(new Enumeration<>() {

			private int next;

			@Override
			public boolean hasMoreElements() {
				return this.next < FileContent.this.count;
			}

			@Override
			public InputStream nextElement() {
				return new ByteArrayInputStream(part(this.next++));
			}
		});
	}

	byte[] part(int number) {
		try {
			return this.source.apply(number);
		}
		catch (RuntimeException ex) {
			throw new Unavailable(ex);
		}
	}

	byte[] start(int length) {
		if (this.count == 0) {
			return new byte[0];
		}
		byte[] first = part(0);
		return Arrays.copyOf(first, Math.min(length, first.length));
	}

	@Override
	public String toString() {
		return "FileContent[" + this.count + " parts]";
	}

	/**
	 * A part cannot be fetched: nothing is said of the file itself.
	 */
	public static final class Unavailable extends RuntimeException {

		private final transient RuntimeException reason;

		Unavailable(RuntimeException reason) {
			super(reason);
			this.reason = reason;
		}

		public RuntimeException reason() {
			return this.reason;
		}

	}

}
