package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * A workbook as Excel writes it (Office Open XML). Held are its shared texts, as much of
 * them as {@link WorkbookSize} lets, and where its merged ranges are; its sheets are
 * streamed.
 */
final class XlsxWorkbook implements Workbook {

	private final WorkbookParts parts;

	private final List<SheetName> sheets = new ArrayList<>();

	private final List<String> paths = new ArrayList<>();

	private final Map<Integer, MergedRanges> merged = new HashMap<>();

	private @Nullable String textsPath;

	private @Nullable List<String> texts;

	XlsxWorkbook(FileContent content) throws IOException, XMLStreamException {
		this.parts = new WorkbookParts(content);
		try {
			readWorkbook();
		}
		catch (IOException | XMLStreamException | RuntimeException ex) {
			this.parts.close();
			throw ex;
		}
	}

	@Override
	public List<SheetName> sheets() {
		return this.sheets;
	}

	@Override
	public Rows rows(int sheet) throws IOException, XMLStreamException {
		MergedRanges ranges = this.merged.get(sheet);
		if (ranges == null) {
			ranges = MergedRanges.read(this.parts.open(this.paths.get(sheet)));
			this.merged.put(sheet, ranges);
		}
		return new XlsxRows(this.parts.open(this.paths.get(sheet)), this::sharedText, ranges);
	}

	@Override
	public void close() throws IOException {
		this.parts.close();
	}

	private void readWorkbook() throws IOException, XMLStreamException {
		String path = "xl/workbook.xml";
		for (Relationship one : relationships("", "_rels/.rels")) {
			if (one.type().endsWith("/officeDocument")) {
				path = one.target();
			}
		}
		if (!this.parts.has(path) || path.endsWith(".bin")) {
			throw new UnreadableFile("file-type-unknown");
		}
		int slash = path.lastIndexOf('/') + 1;
		String folder = path.substring(0, slash);
		Map<String, String> worksheets = new HashMap<>();
		for (Relationship one : relationships(folder, folder + "_rels/" + path.substring(slash) + ".rels")) {
			if (one.type().endsWith("/worksheet")) {
				worksheets.put(one.id(), one.target());
			}
			else if (one.type().endsWith("/sharedStrings")) {
				this.textsPath = one.target();
			}
		}
		readSheets(path, worksheets);
		if (this.sheets.isEmpty()) {
			throw new UnreadableFile("file-type-unknown");
		}
	}

	/**
	 * Sheets that hold nothing but a chart are passed over. Each has a part of its own:
	 * one that stood for many would be read as often.
	 */
	private void readSheets(String path, Map<String, String> worksheets) throws IOException, XMLStreamException {
		boolean since1904 = false;
		Set<String> own = new HashSet<>();
		try (InputStream in = this.parts.open(path)) {
			XMLStreamReader xml = Xml.open(in);
			while (xml.hasNext()) {
				if (xml.next() != XMLStreamConstants.START_ELEMENT) {
					continue;
				}
				if (xml.getLocalName().equals("workbookPr")) {
					since1904 = Xml.isTrue(Xml.attribute(xml, "date1904"));
				}
				else if (xml.getLocalName().equals("sheet")) {
					String part = worksheets.get(Xml.attribute(xml, "id", ""));
					if (part != null) {
						Workbook.requireRoom(this.sheets);
						if (!own.add(WorkbookParts.key(part))) {
							throw new UnreadableFile("file-unreadable");
						}
						this.paths.add(part);
						this.sheets.add(new SheetName(Cleaning.clean(Xml.attribute(xml, "name", "")),
								new Format.Xlsx(this.sheets.size(), since1904),
								!Xml.attribute(xml, "state", "visible").equals("visible")));
					}
				}
			}
		}
	}

	private List<Relationship> relationships(String folder, String path) throws IOException, XMLStreamException {
		if (!this.parts.has(path)) {
			return List.of();
		}
		List<Relationship> all = new ArrayList<>();
		try (InputStream in = this.parts.open(path)) {
			XMLStreamReader xml = Xml.open(in);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("Relationship")) {
					all.add(new Relationship(Xml.attribute(xml, "Id", ""), Xml.attribute(xml, "Type", ""),
							resolved(folder, Xml.attribute(xml, "Target", ""))));
				}
			}
		}
		return all;
	}

	private static String resolved(String folder, String target) {
		if (target.startsWith("/")) {
			return target.substring(1);
		}
		String base = folder;
		String rest = target;
		while (rest.startsWith("../") || rest.startsWith("./")) {
			base = rest.startsWith("../") ? base.replaceFirst("[^/]*/$", "") : base;
			rest = rest.substring(rest.indexOf('/') + 1);
		}
		return base + rest;
	}

	private String sharedText(int index) {
		List<String> all = this.texts;
		if (all == null) {
			this.texts = List.of();
			all = readTexts();
			this.texts = all;
		}
		if (index < 0 || index >= all.size()) {
			throw new UnreadableFile("file-unreadable");
		}
		return all.get(index);
	}

	/**
	 * Counts for itself: the part may be called as a sheet is, whose size has no bound.
	 */
	private List<String> readTexts() {
		String path = this.textsPath;
		if (path == null) {
			return List.of();
		}
		List<String> all = new ArrayList<>();
		long size = 0;
		try (InputStream in = this.parts.open(path)) {
			XMLStreamReader xml = Xml.open(in);
			while (xml.hasNext()) {
				if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
					String text = XlsxText.read(xml);
					size += text.length();
					if (size > WorkbookSize.MOST_SHARED_TEXT || all.size() >= WorkbookSize.MOST_ELEMENTS) {
						throw new UnreadableFile("workbook-too-large");
					}
					all.add(text);
				}
			}
			return all;
		}
		catch (IOException | XMLStreamException ex) {
			throw new UnreadableFile("file-unreadable");
		}
	}

	private record Relationship(String id, String type, String target) {
	}

}
