package id.sentra.registry.imports.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Files as offices send them.
 */
public final class Files {

	public static final String HEADER = "No;NIK;Nama Pemilik;Jenis Kelamin (L/P);Nama Usaha;Produk;KBLI;NIB;No. HP;Email;Alamat;"
			+ "Kelurahan;Kecamatan;Mulai Usaha;Modal Usaha (Rp);Omzet per Tahun (Rp);Keluarga Kurang Mampu (Ya/Tidak)";

	private Files() {
	}

	/** A good row; each number is another owner. */
	public static String row(int number) {
		return number + ";" + nik(number) + ";Pemilik " + number + ";P;Usaha " + number + ";Roti;10710;;0812777"
				+ String.format("%05d", number % 100_000) + ";p" + number + "@contoh.id;Jalan Uji " + number
				+ ";Kemboja;Tanjungpinang Barat;17/08/2019;5000000;60000000;Ya";
	}

	public static String nik(int number) {
		return String.format("2172%02d570885%04d", 1 + number / 9999, 1 + number % 9999);
	}

	public static FileContent csv(String... lines) {
		return text(String.join("\r\n", lines), StandardCharsets.UTF_8);
	}

	public static FileContent text(String text, Charset charset) {
		return bytes(text.getBytes(charset));
	}

	/** In small parts, so that reading across their borders is tried too. */
	public static FileContent bytes(byte[] bytes) {
		List<byte[]> parts = new ArrayList<>();
		for (int from = 0; from < bytes.length; from += 777) {
			parts.add(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + 777)));
		}
		return new FileContent(parts.size(), parts::get);
	}

	public static FileContent xlsx(Consumer<Worksheet> fill) {
		return workbook((workbook) -> fill.accept(workbook.newWorksheet("Data")));
	}

	/** A workbook of whatever sheets. */
	public static FileContent workbook(Consumer<Workbook> fill) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (Workbook workbook = new Workbook(out, "test", "1.0")) {
			fill.accept(workbook);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes(out.toByteArray());
	}

	/** The same workbook with something else in the XML of its sheet. */
	public static FileContent altered(FileContent workbook, String from, String to) {
		return rewritten(workbook, (name, text) -> name.endsWith("sheet1.xml") ? text.replace(from, to) : text,
				(name) -> name);
	}

	/** The same workbook with another name for the part of its sheet. */
	public static FileContent renamed(FileContent workbook, String from, String to) {
		return rewritten(workbook, (name, text) -> text.replace(from, to), (name) -> name.replace(from, to));
	}

	/** The same workbook with one part more. */
	public static FileContent with(FileContent workbook, String part, byte[] bytes) {
		return zipped(workbook, (in, zip) -> {
			copy(in, zip, (name, text) -> text, (name) -> name);
			zip.putNextEntry(new ZipEntry(part));
			zip.write(bytes);
		});
	}

	private static FileContent rewritten(FileContent workbook, BinaryOperator<String> text,
			UnaryOperator<String> name) {
		return zipped(workbook, (in, zip) -> copy(in, zip, text, name));
	}

	private static void copy(ZipFile in, ZipOutputStream zip, BinaryOperator<String> text, UnaryOperator<String> name)
			throws IOException {
		for (ZipEntry entry : Collections.list(in.entries())) {
			zip.putNextEntry(new ZipEntry(name.apply(entry.getName())));
			String part = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
			zip.write(text.apply(entry.getName(), part).getBytes(StandardCharsets.UTF_8));
		}
	}

	private static FileContent zipped(FileContent workbook, Rewriting rewriting) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try {
			File file = File.createTempFile("altered", ".xlsx");
			try (OutputStream whole = new FileOutputStream(file)) {
				workbook.open().transferTo(whole);
			}
			try (ZipFile in = new ZipFile(file); ZipOutputStream zip = new ZipOutputStream(out)) {
				rewriting.write(in, zip);
			}
			file.deleteOnExit();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes(out.toByteArray());
	}

	private interface Rewriting {

		void write(ZipFile in, ZipOutputStream zip) throws IOException;

	}

	/** Texts of a line with semicolons into a row of a sheet. */
	public static void put(Worksheet sheet, int row, String line) {
		String[] cells = line.split(";", -1);
		for (int i = 0; i < cells.length; i++) {
			if (!cells[i].isEmpty()) {
				sheet.value(row, i, cells[i]);
			}
		}
	}

}
