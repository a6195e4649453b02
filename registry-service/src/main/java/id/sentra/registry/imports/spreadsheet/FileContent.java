package id.sentra.registry.imports.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A whole file in memory in parts, as it is uploaded and stored: no copy is needed to
 * read it.
 */
public record FileContent(List<byte[]> parts) {

	public FileContent {
		parts = List.copyOf(parts);
	}

	/** A new stream from the start. */
	public InputStream open() {
		return new SequenceInputStream(Collections
			.enumeration(this.parts.stream().map((part) -> (InputStream) new ByteArrayInputStream(part)).toList()));
	}

	public long size() {
		return this.parts.stream().mapToLong((part) -> part.length).sum();
	}

	byte[] start(int length) {
		return this.parts.isEmpty() ? new byte[0]
				: Arrays.copyOf(this.parts.get(0), Math.min(length, this.parts.get(0).length));
	}

	@Override
	public String toString() {
		return "FileContent[" + size() + " bytes]";
	}

}
