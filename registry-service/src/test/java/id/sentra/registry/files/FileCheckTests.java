package id.sentra.registry.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

import id.sentra.platform.error.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FileCheckTests {

	private static final int KEPT = 400 << 10;

	private final FileCheck check = new FileCheck(new FileSettings(DataSize.ofMegabytes(10), DataSize.ofBytes(KEPT),
			DataSize.ofMegabytes(1), 4, 2, Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofSeconds(1)));

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void however_the_camera_was_held_the_photo_is_upright_and_tells_no_place(int orientation) {
		byte[] taken = Photos.taken(orientation, 120, 80);
		assertThat(new String(taken, StandardCharsets.ISO_8859_1)).contains("GPS", "Exif");
		byte[] kept = this.check.check(taken).content();
		assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Exif");
		assertThat(colours(Photos.read(kept))).containsExactly("red", "green", "blue", "black");
		byte[] again = this.check.check(kept).content();
		assertThat(colours(Photos.read(again))).containsExactly("red", "green", "blue", "black");
	}

	@Test
	void what_one_sees_through_is_white() {
		BufferedImage kept = Photos.read(this.check.check(Photos.transparentPng()).content());
		assertThat(kept.getRGB(50, 20) & 0xFFFFFF).isGreaterThan(0xF0F0F0);
		assertThat(colour(kept.getRGB(10, 20))).isEqualTo("red");
	}

	@Test
	void a_photo_of_any_size_is_kept_small_and_of_any_detail_too() {
		NewFile large = this.check.check(Photos.jpeg(4032, 3024));
		assertThat(large.type()).isEqualTo(FileType.JPEG);
		assertThat(large.content().length).isLessThanOrEqualTo(KEPT);
		assertThat(Photos.read(large.content()).getWidth()).isEqualTo(2000);
		byte[] noise = this.check.check(Photos.noise(1500, 1500)).content();
		assertThat(noise.length).isLessThanOrEqualTo(KEPT);
	}

	@Test
	void one_of_too_many_pixels_is_refused_by_its_header_alone() {
		refused(Photos.pngOf(20_000, 20_000), "photo-too-many-pixels");
		refused(Photos.pngOf(Integer.MAX_VALUE, Integer.MAX_VALUE), "photo-too-many-pixels");
		refused(Photos.pngOf(0, 0), "file-unreadable");
		refused(Photos.pngOf(-1, 7), "file-unreadable");
	}

	@Test
	void one_of_many_scans_is_refused_before_it_is_decoded() {
		byte[] progressive = Photos.progressive(600, 400);
		assertThat(PhotoHeader.of(progressive)).get()
			.satisfies((header) -> assertThat(header.multiScan()).isTrue())
			.satisfies((header) -> assertThat(header.scans()).isBetween(2, 20));
		assertThat(Photos.read(this.check.check(progressive).content()).getWidth()).isEqualTo(600);
		refused(Photos.withScansAgain(progressive, 5000), "photo-too-complex");
		refused(Photos.progressive(4000, 2100), "photo-too-many-pixels");
	}

	@Test
	void one_whose_colours_come_one_after_the_other_is_held_whole_as_well() {
		byte[] plain = Photos.jpeg(4000, 2100);
		assertThat(PhotoHeader.of(plain)).get().satisfies((header) -> assertThat(header.multiScan()).isFalse());
		refused(Photos.withSamplesOfFirstScan(plain, 1), "photo-too-many-pixels");
	}

	@Test
	void one_that_takes_too_long_is_given_up() {
		PhotoEncoder encoder = new PhotoEncoder(KEPT, Duration.ZERO);
		for (byte[] photo : List.of(Photos.jpeg(60, 40), Photos.progressive(60, 40), Photos.transparentPng())) {
			assertThatExceptionOfType(Refused.class)
				.isThrownBy(() -> encoder.encode(photo, PhotoHeader.of(photo).orElseThrow()))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo("photo-too-complex"));
		}
	}

	@Test
	void what_cannot_be_converted_is_refused_in_clear_words() {
		refused(Photos.withSamples(Photos.jpeg(40, 40), 4), "photo-cmyk");
		refused(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "photo-heic");
		byte[] whole = Photos.jpeg(40, 40);
		refused(Arrays.copyOf(whole, 30), "file-kind");
		refused(Photos.pngOf(40, 40), "file-unreadable");
		refused(new byte[0], "file-empty");
		refused(bytes("Nama;NIK\nSiti;1"), "file-kind");
	}

	@ParameterizedTest
	@CsvSource({ "''", "'\n\n'", "'\u001b%-12345X@PJL JOB\n@PJL ENTER LANGUAGE=PDF\n'", "'\u00ef\u00bb\u00bf'" })
	void what_scanners_write_before_a_pdf_is_fine(String prefix) {
		byte[] file = bytes(prefix + pdf(""));
		NewFile kept = this.check.check(file);
		assertThat(kept.type()).isEqualTo(FileType.PDF);
		assertThat(kept.content()).isEqualTo(file);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "MZ\u0090\0\u0003\0\0\0", "\u007fELF\u0002\u0001", "#!/bin/sh\nrm -r x\n", "PK\u0003\u0004",
					"<html><script>alert(1)</script>", "@echo off\r\n", "\u00ca\u00fe\u00ba\u00be\0\0", "GIF89a" })
	void a_program_that_contains_the_mark_of_a_pdf_is_none(String prefix) {
		refused(bytes(prefix + pdf("")), "file-kind");
	}

	@Test
	void an_archive_behind_a_pdf_is_none_either() {
		refused(bytes(pdf("") + "PK\u0005\u0006" + "\0".repeat(18)), "file-kind");
		refused(bytes(pdf("") + "x".repeat(3000)), "file-kind");
		refused(bytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n"), "file-unreadable");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/S /JavaScript /JS (app.alert(1))", "/S /Java#53cript /JS (x)", "/S /Launch /F (cmd.exe)",
			"/Type /EmbeddedFile", "/Names << /EmbeddedFiles 5 0 R >>", "/S /Rendition", "/AcroForm << /XFA 7 0 R >>" })
	void a_paper_that_does_something_is_refused(String active) {
		refused(bytes(pdf("2 0 obj\n<< " + active + " >>\nendobj\n")), "pdf-active");
	}

	@Test
	void one_that_hides_it_in_compressed_objects_is_refused_too() {
		refused(compressed("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>", "2 0 << /S /JavaScript >>"),
				"pdf-active");
		refused(compressed("<< /Type /Obj#53tm /N 1 /Filter [ /FlateDecode ] >>", "2 0 << /S /JavaScript >>"),
				"pdf-active");
		refused(compressed("<< /Type /ObjStm /Filter /FlateDecode /X (obj) >>", "2 0 << /S /JavaScript >>"),
				"pdf-active");
		refused(compressed("<< /Type /ObjStm /Filter /FlateDecode %" + "x".repeat(5000) + "\n>>",
				"2 0 << /S /JavaScript >>"), "pdf-locked");
		refused(compressed("<< /Type /ObjStm /Filter [ /ASCII85Decode /FlateDecode ] >>", "x"), "pdf-locked");
		refused(compressed("<< /Type /ObjStm /Filter /FlateDecode >>", "0".repeat(9 << 20)), "pdf-locked");
		assertThat(this.check
			.check(compressed("<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>", "2 0 << /Type /Page >>"))
			.type()).isEqualTo(FileType.PDF);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<< /N 1 /First 4 /Filter /FlateDecode >>",
			"<< /Type 9 0 R /N 1 /First 4 /Filter /FlateDecode >>", "<< /N 8 0 R /First 7 0 R /Filter /FlateDecode >>",
			"<< /#4e 1 /F#69rst 4 /Filter /FlateDecode >>",
			"<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /X (9 0 obj) >>" })
	void objects_are_looked_into_whatever_their_stream_is_called(String dictionary) {
		refused(compressed(dictionary, "2 0 << /S /JavaScript >>"), "pdf-active");
		assertThat(this.check.check(compressed(dictionary, "2 0 << /Type /Page >>")).type()).isEqualTo(FileType.PDF);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/Filter /ASCII85Decode", "/Filter 9 0 R", "/Filter /LZWDecode", "/F /Fl",
			"/Filter /FlateDecode /DP << /Predictor 12 >>", "/Filter /FlateDecode /Filter /ASCIIHexDecode",
			"/Filter /FlateDecode /FFilter /FlateDecode" })
	void objects_that_cannot_be_looked_into_are_refused(String packed) {
		for (String kind : List.of("/Type /ObjStm ", "", "/Type 9 0 R ")) {
			refused(compressed("<< " + kind + "/N 1 /First 4 " + packed + " >>", "2 0 << /Type /Page >>"),
					"pdf-locked");
		}
		refused(bytes(pdf("3 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /ASCII85Decode /X (obj) >>\nstream\n"
				+ "87cURD]i,\nendstream\nendobj\n")), "pdf-locked");
	}

	@Test
	void a_picture_or_a_profile_of_colours_is_no_stream_of_objects() {
		String outline = "4 0 obj\n<< /Type /Outlines /First 5 0 R >>\nendobj\n6 0 obj\n<< /AP << /N 7 0 R >> >>\nendobj\n";
		assertThat(this.check.check(bytes(pdf(outline
				+ "3 0 obj\n<< /Subtype /Image /Filter /DCTDecode >>\nstream\n\u00ff\u00d8\n"
				+ "endstream\nendobj\n8 0 obj\n<< /N 3 /Alternate /DeviceRGB >>\nstream\nicc\nendstream\nendobj\n")))
			.type()).isEqualTo(FileType.PDF);
	}

	@Test
	void one_that_is_locked_or_too_large_is_refused() {
		refused(bytes(pdf("trailer\n<< /Encrypt 9 0 R >>\n")), "pdf-locked");
		refused(bytes(pdf("%" + "x".repeat(KEPT))), "pdf-too-large");
		refused(bytes(pdf("1 0 obj <<>> stream\nendstream\nendobj\n".repeat(4000))), "pdf-locked");
	}

	private void refused(byte[] file, String code) {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.check.check(file))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	static String pdf(String objects) {
		return "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n" + objects + "startxref\n9\n%%EOF\n";
	}

	private static byte[] compressed(String dictionary, String objects) {
		Deflater deflater = new Deflater();
		deflater.setInput(bytes(objects));
		deflater.finish();
		byte[] packed = new byte[65_536];
		int length = deflater.deflate(packed);
		deflater.end();
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		file.writeBytes(bytes("%PDF-1.5\n3 0 obj\n" + dictionary + "\nstream\n"));
		file.write(packed, 0, length);
		file.writeBytes(bytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
		return file.toByteArray();
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String[] colours(BufferedImage image) {
		int right = image.getWidth() * 3 / 4;
		int low = image.getHeight() * 3 / 4;
		int left = image.getWidth() / 4;
		int high = image.getHeight() / 4;
		assertThat(image.getWidth()).isEqualTo(120);
		assertThat(image.getHeight()).isEqualTo(80);
		return new String[] { colour(image.getRGB(left, high)), colour(image.getRGB(right, high)),
				colour(image.getRGB(left, low)), colour(image.getRGB(right, low)) };
	}

	private static String colour(int pixel) {
		boolean red = (pixel >> 16 & 0xFF) > 180;
		boolean green = (pixel >> 8 & 0xFF) > 180;
		boolean blue = (pixel & 0xFF) > 180;
		return (red ? "red" : "") + (green ? "green" : "") + (blue ? "blue" : "")
				+ (red || green || blue ? "" : "black");
	}

}
