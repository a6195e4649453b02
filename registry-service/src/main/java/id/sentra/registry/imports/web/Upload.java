package id.sentra.registry.imports.web;

import java.io.Closeable;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

import id.sentra.platform.error.Refused;
import id.sentra.registry.imports.Spool;
import id.sentra.registry.imports.spreadsheet.FileContent;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;

/**
 * A form as it arrives: the file, spooled in parts of 1 MiB of which one is held, and the
 * mapping of columns. Blocking.
 */
final class Upload implements Closeable {

	private static final int PART = 1 << 20;

	private static final int LONGEST_NAME = 200;

	/** As long as a NIK: a file is named to people and in logs. */
	private static final Pattern PERSONAL = Pattern.compile("\\p{Nd}{16,}");

	private final long most;

	private final Spool spool;

	private final byte[] part = new byte[PART];

	private long size;

	private @Nullable RuntimeException refusal;

	private int filled;

	private @Nullable String fileName;

	private @Nullable String columns;

	private boolean whole;

	Upload(long most, Spool spool) {
		this.most = most;
		this.spool = spool;
	}

	/**
	 * Takes in what comes. What is refused is read on to its end, twice the largest file
	 * at most: a sender that is still sending would not hear the answer.
	 */
	Upload add(PartEvent event) {
		DataBuffer content = event.content();
		try {
			if (this.refusal != null) {
				drop(content, this.refusal);
			}
			else if (event instanceof FormPartEvent form && name(form).equals("columns")) {
				this.columns = form.value();
			}
			else if (event instanceof FilePartEvent file && name(file).equals("file")) {
				add(file, content);
			}
			return this;
		}
		finally {
			DataBufferUtils.release(content);
		}
	}

	/**
	 * @throws DataBufferLimitException when the file was larger than allowed
	 * @throws Refused when a second file came: two are never joined
	 */
	void requireTaken() {
		if (this.refusal != null) {
			throw this.refusal;
		}
	}

	private void add(FilePartEvent file, DataBuffer content) {
		this.size += content.readableByteCount();
		if (this.whole) {
			this.refusal = new Refused("file-more-than-one");
		}
		else if (this.size > this.most) {
			this.refusal = new DataBufferLimitException("file larger than " + this.most + " bytes");
		}
		else {
			this.fileName = plainName(file.filename());
			append(content);
			this.whole = file.isLast();
		}
	}

	private void drop(DataBuffer content, RuntimeException reason) {
		this.size += content.readableByteCount();
		if (this.size > 2 * this.most) {
			throw reason;
		}
	}

	boolean hasFile() {
		return this.fileName != null;
	}

	String fileName() {
		return (this.fileName != null) ? this.fileName : "";
	}

	@Nullable String columns() {
		return this.columns;
	}

	FileContent content() {
		spool();
		return this.spool.content();
	}

	/** SHA-256 of the file, once it is whole. */
	String digest() {
		return this.spool.digest();
	}

	@Override
	public void close() {
		this.spool.close();
	}

	private void spool() {
		if (this.filled > 0) {
			this.spool.add(Arrays.copyOf(this.part, this.filled));
			this.filled = 0;
		}
	}

	private void append(DataBuffer content) {
		while (content.readableByteCount() > 0) {
			int length = Math.min(content.readableByteCount(), PART - this.filled);
			content.read(this.part, this.filled, length);
			this.filled += length;
			if (this.filled == PART) {
				spool();
			}
		}
	}

	private static String name(PartEvent part) {
		return Objects.requireNonNullElse(part.headers().getContentDisposition().getName(), "");
	}

	private static String plainName(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		String clean = PERSONAL.matcher(last.replaceAll("\\p{Cntrl}", "").strip()).replaceAll("****************");
		return clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
	}

}
