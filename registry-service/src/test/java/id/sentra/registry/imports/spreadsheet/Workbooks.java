package id.sentra.registry.imports.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks written by hand, with what no library of ours writes. */
final class Workbooks {

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private final Map<String, String> parts = new LinkedHashMap<>();

	private final StringBuilder sheets = new StringBuilder();

	private final StringBuilder relations = new StringBuilder();

	private final StringBuilder types = new StringBuilder();

	private String properties = "";

	private int count;

	/** With days that count from 1904. */
	Workbooks since1904() {
		this.properties = "<workbookPr date1904=\"1\"/>";
		return this;
	}

	/** With a sheet of that XML between {@code sheetData} and what follows it. */
	Workbooks sheet(String name, String rows, String after) {
		return sheet(name, "visible", rows, after);
	}

	Workbooks sheet(String name, String state, String rows, String after) {
		int number = ++this.count;
		this.parts.put("xl/worksheets/sheet" + number + ".xml",
				"<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + after + "</worksheet>");
		this.sheets.append("<sheet name=\"" + name + "\" sheetId=\"" + number + "\" state=\"" + state + "\" r:id=\"rId"
				+ number + "\"/>");
		relation("worksheet", "worksheets/sheet" + number + ".xml", "rId" + number);
		type("worksheets/sheet" + number + ".xml", "worksheet");
		return this;
	}

	/** With these shared texts, each the XML within {@code si}. */
	Workbooks texts(String... texts) {
		StringBuilder all = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
		for (String text : texts) {
			all.append("<si>").append(text).append("</si>");
		}
		this.parts.put("xl/sharedStrings.xml", all + "</sst>");
		relation("sharedStrings", "sharedStrings.xml", "rIdTexts");
		type("sharedStrings.xml", "sharedStrings");
		return this;
	}

	FileContent file() {
		return Files.bytes(bytes());
	}

	byte[] bytes() {
		Map<String, String> all = new LinkedHashMap<>();
		all.put("[Content_Types].xml", "<Types xmlns=\"" + PACKAGE + "content-types\">"
				+ "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
				+ "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
				+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
				+ this.types + "</Types>");
		all.put("_rels/.rels", "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
				+ OFFICE + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
		all.put("xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\">" + this.properties
				+ "<sheets>" + this.sheets + "</sheets></workbook>");
		all.put("xl/_rels/workbook.xml.rels",
				"<Relationships xmlns=\"" + PACKAGE + "relationships\">" + this.relations + "</Relationships>");
		all.putAll(this.parts);
		return zip(all);
	}

	static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				byte[] bytes = part.getValue().getBytes(StandardCharsets.UTF_8);
				ZipEntry entry = new ZipEntry(part.getKey());
				if (part.getKey().equals("mimetype")) {
					java.util.zip.CRC32 crc = new java.util.zip.CRC32();
					crc.update(bytes);
					entry.setMethod(ZipEntry.STORED);
					entry.setSize(bytes.length);
					entry.setCrc(crc.getValue());
				}
				zip.putNextEntry(entry);
				zip.write(bytes);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toByteArray();
	}

	/** An OpenDocument workbook of that XML within its spreadsheet. */
	static FileContent ods(String styles, String tables) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
		parts.put("content.xml", """
				<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
					xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
					xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
					xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
					xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">
				<office:automatic-styles>""" + styles + "</office:automatic-styles><office:body><office:spreadsheet>"
				+ tables + "</office:spreadsheet></office:body></office:document-content>");
		return Files.bytes(zip(parts));
	}

	/** A row of texts. */
	static String row(int number, String... texts) {
		StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
		for (String text : texts) {
			row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
		}
		return row + "</row>";
	}

	private void relation(String type, String target, String id) {
		this.relations
			.append("<Relationship Id=\"" + id + "\" Type=\"" + OFFICE + "/" + type + "\" Target=\"" + target + "\"/>");
	}

	private void type(String part, String type) {
		this.types.append("<Override PartName=\"/xl/" + part
				+ "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + type + "+xml\"/>");
	}

}
