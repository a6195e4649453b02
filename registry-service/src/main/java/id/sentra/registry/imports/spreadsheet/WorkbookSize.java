package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a workbook that is more than we hold: it stays in memory as it is packed, with
 * its shared texts, while it is read; its sheets are streamed. What the archive says of
 * its sizes is not believed.
 */
final class WorkbookSize {

	private static final long MOST_PACKED = 16L << 20;

	/** Of a part that is held, also of the texts that sheets share. */
	static final long MOST_SHARED_TEXT = 32L << 20;

	/** Of all parts together: a full sheet of twenty columns takes as much. */
	private static final long MOST_UNPACKED = 1L << 30;

	private static final int MOST_ENTRIES = 2000;

	static final long MOST_ELEMENTS = 1_000_000;

	/** Columns a sheet can have, up to XFD. */
	private static final long MOST_CELLS_IN_ROW = 16_384;

	private static final int BUFFER = 65536;

	private final long mostUnpacked;

	private long unpacked;

	private WorkbookSize(long mostUnpacked) {
		this.mostUnpacked = mostUnpacked;
	}

	static void check(FileContent content) {
		check(content, MOST_UNPACKED);
	}

	/** With how many bytes all parts may hold together. */
	static void check(FileContent content, long mostUnpacked) {
		PartChannel packed = new PartChannel(content);
		if (packed.size() > MOST_PACKED) {
			throw new UnreadableFile("workbook-too-large");
		}
		try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(packed).get()) {
			List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
			if (entries.size() > MOST_ENTRIES) {
				throw new UnreadableFile("workbook-too-large");
			}
			WorkbookSize size = new WorkbookSize(mostUnpacked);
			for (ZipArchiveEntry entry : entries) {
				size.add(zip, entry);
			}
		}
		catch (IOException | IllegalArgumentException | IllegalStateException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	private void add(ZipFile zip, ZipArchiveEntry entry) throws IOException {
		boolean sheet = isStreamed(entry.getName());
		long limit = sheet ? Long.MAX_VALUE : MOST_SHARED_TEXT;
		MarkupLimits markup = limits(entry.getName(), sheet);
		Markup kind = new Markup();
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		try (InputStream in = zip.getInputStream(entry)) {
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				this.unpacked += read;
				if (this.unpacked > this.mostUnpacked) {
					throw new UnreadableFile("workbook-unpacks-too-large", this.mostUnpacked >> 20);
				}
				if (kind.isMarkup(buffer, read)) {
					markup.watch(buffer, read);
				}
				if (size > limit) {
					throw new UnreadableFile("workbook-too-large");
				}
			}
		}
	}

	/** Relations are held, also those that lie among the sheets. */
	private static boolean isStreamed(String part) {
		return part.equals(OdsWorkbook.CONTENT)
				|| part.startsWith("xl/worksheets/") && !part.toLowerCase(Locale.ROOT).endsWith(".rels");
	}

	/**
	 * Whether a part can be XML, whatever its name says: a workbook may call its sheets
	 * anything. Marks of byte order, zeros and spaces may come first.
	 */
	private static final class Markup {

		private static final String BEFORE = "\u00ef\u00bb\u00bf\u00fe\u00ff\0 \t\r\n";

		private @Nullable Boolean known;

		boolean isMarkup(byte[] bytes, int length) {
			for (int i = 0; this.known == null && i < length; i++) {
				char first = (char) (bytes[i] & 0xff);
				this.known = (BEFORE.indexOf(first) >= 0) ? null : first == '<';
			}
			return this.known == null || this.known;
		}

	}

	/** A sheet is streamed by rows; of every other part all elements are held. */
	private static MarkupLimits limits(String part, boolean sheet) {
		return new MarkupLimits(sheet ? Long.MAX_VALUE : MOST_ELEMENTS,
				part.equals("xl/calcChain.xml") ? MOST_ELEMENTS : MOST_CELLS_IN_ROW);
	}

}
