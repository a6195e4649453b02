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

/** A workbook as LibreOffice writes it (OpenDocument); its one part is streamed. */
final class OdsWorkbook implements Workbook {

	static final String CONTENT = "content.xml";

	private final WorkbookParts parts;

	private final List<SheetName> sheets = new ArrayList<>();

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

	@Override
	public Rows rows(int sheet) throws IOException, XMLStreamException {
		InputStream in = this.parts.open(CONTENT);
		XMLStreamReader xml = Xml.open(in);
		int tables = 0;
		while (xml.hasNext()) {
			if (startsTable(xml) && tables++ == sheet) {
				break;
			}
		}
		return new OdsRows(in, xml);
	}

	@Override
	public void close() throws IOException {
		this.parts.close();
	}

	private void readSheets(XMLStreamReader xml) throws XMLStreamException {
		Set<String> hiding = new HashSet<>();
		String style = "";
		while (xml.hasNext()) {
			if (startsTable(xml)) {
				this.sheets.add(new SheetName(Cleaning.clean(Xml.attribute(xml, "name", "")),
						new Format.Ods(this.sheets.size()), hiding.contains(Xml.attribute(xml, "style-name", ""))));
				Xml.skip(xml);
			}
			else if (xml.isStartElement() && xml.getLocalName().equals("style")) {
				style = Xml.attribute(xml, "name", "");
			}
			else if (xml.isStartElement() && xml.getLocalName().equals("table-properties")
					&& Xml.attribute(xml, "display", "true").equals("false")) {
				hiding.add(style);
			}
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

}
