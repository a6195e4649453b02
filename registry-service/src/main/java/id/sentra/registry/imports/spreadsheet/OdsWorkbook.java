package id.sentra.registry.imports.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/** A workbook as LibreOffice writes it (OpenDocument); its one part is streamed. */
final class OdsWorkbook implements Workbook {

	static final String CONTENT = "content.xml";

	private static final int MOST_HELD = 10_000;

	private final WorkbookParts parts;

	private final List<SheetName> sheets = new ArrayList<>();

	private @Nullable Reading reading;

	OdsWorkbook(FileContent content) throws IOException, XMLStreamException {
		this.parts = new WorkbookParts(content);
		try (InputStream in = this.parts.open(CONTENT)) {
			readSheets(Xml.open(in));
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

	/** Sheets that are asked for in their order are read in one go. */
	@Override
	public Rows rows(int sheet) throws IOException, XMLStreamException {
		Reading reading = this.reading;
		if (reading == null || reading.next > sheet) {
			close(reading);
			reading = new Reading(this.parts.open(CONTENT));
			this.reading = reading;
		}
		return reading.sheet(sheet);
	}

	@Override
	public void close() throws IOException {
		close(this.reading);
		this.parts.close();
	}

	private static void close(@Nullable Reading reading) throws IOException {
		if (reading != null) {
			reading.in.close();
		}
	}

	private void readSheets(XMLStreamReader xml) throws XMLStreamException {
		Set<String> hiding = new HashSet<>();
		String style = "";
		while (xml.hasNext()) {
			if (startsTable(xml)) {
				Workbook.requireRoom(this.sheets);
				this.sheets.add(new SheetName(Cleaning.clean(Xml.attribute(xml, "name", "")),
						new Format.Ods(this.sheets.size()), hiding.contains(Xml.attribute(xml, "style-name", ""))));
				Xml.skip(xml);
			}
			else if (xml.isStartElement() && xml.getLocalName().equals("style")) {
				style = Xml.attribute(xml, "name", "");
			}
			else if (xml.isStartElement() && xml.getLocalName().equals("table-properties")
					&& Xml.attribute(xml, "display", "true").equals("false")) {
				requireFew(hiding.size());
				hiding.add(style);
			}
		}
	}

	private static void requireFew(int held) {
		if (held >= MOST_HELD) {
			throw new UnreadableFile("workbook-too-large");
		}
	}

	/** Goes on to the next event; whether a sheet begins there. */
	private static boolean startsTable(XMLStreamReader xml) throws XMLStreamException {
		if (xml.next() != XMLStreamConstants.START_ELEMENT) {
			return false;
		}
		if (xml.getLocalName().equals("tracked-changes")) {
			Xml.skip(xml);
			return false;
		}
		return xml.getLocalName().equals("table");
	}

	/** The part as far as it is read. */
	private static final class Reading {

		private final InputStream in;

		private final XMLStreamReader xml;

		private int next;

		private @Nullable OdsRows current;

		Reading(InputStream in) throws XMLStreamException {
			this.in = in;
			this.xml = Xml.open(in);
		}

		OdsRows sheet(int wanted) throws XMLStreamException {
			if (this.current != null) {
				this.current.skipRest();
			}
			while (this.xml.hasNext()) {
				if (startsTable(this.xml) && this.next++ < wanted) {
					Xml.skip(this.xml);
				}
				else if (this.next > wanted) {
					break;
				}
			}
			OdsRows rows = new OdsRows(this.xml);
			this.current = rows;
			return rows;
		}

	}

}
