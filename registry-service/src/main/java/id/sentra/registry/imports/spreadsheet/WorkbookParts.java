package id.sentra.registry.imports.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a packed workbook by their names, however those are written. */
final class WorkbookParts implements Closeable {

	private final ZipFile zip;

	private final Map<String, ZipArchiveEntry> entries = new HashMap<>();

	WorkbookParts(FileContent content) throws IOException {
		this.zip = ZipFile.builder().setSeekableByteChannel(new PartChannel(content)).get();
		Collections.list(this.zip.getEntries())
			.forEach((entry) -> this.entries.putIfAbsent(key(entry.getName()), entry));
	}

	boolean has(String name) {
		return this.entries.containsKey(key(name));
	}

	/**
	 * @throws UnreadableFile when there is no such part
	 */
	InputStream open(String name) throws IOException {
		ZipArchiveEntry entry = this.entries.get(key(name));
		if (entry == null) {
			throw new UnreadableFile("file-unreadable");
		}
		return this.zip.getInputStream(entry);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

	/** By which a part is found, however its name is written. */
	static String key(String name) {
		String path = name.replace('\\', '/').toLowerCase(Locale.ROOT);
		return path.startsWith("/") ? path.substring(1) : path;
	}

}
