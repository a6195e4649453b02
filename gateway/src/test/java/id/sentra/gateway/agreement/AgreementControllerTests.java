package id.sentra.gateway.agreement;

import java.awt.image.BufferedImage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import id.sentra.gateway.support.FakeAnswers;
import id.sentra.gateway.support.FakeRoutes;
import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static id.sentra.gateway.support.FakeRoutes.AGREEMENT;
import static id.sentra.gateway.support.Person.body;
import static org.assertj.core.api.Assertions.assertThat;

class AgreementControllerTests extends PagesTest {

	private static final String OWNERS = "/saya/kesepakatan/";

	private static final String API = "/api/bazaar/agreements";

	private static final String[] TERMS = { "specification", "Keripik 250 g", "legality", "P-IRT", "value", "2.500.000",
			"shareBasisPoints", "12,5", "payment", "Tunai", "delivery", "Diantar", "returns", "Yang rusak",
			"cancellation", "14 hari", "choiceOfLaw", "Hukum Indonesia" };

	@ParameterizedTest
	@CsvSource({ "/saya/kesepakatan/, pemilik", "/kesepakatan/, petugas", "/kesepakatan/, penyelenggara" })
	void every_round_is_shown_with_its_channel_and_what_changed(String base, String reader) {
		assertThat(as(reader).page(base + AGREEMENT)).contains("Putaran 1, dari pelaku usaha, tatap muka",
				"Putaran 2, dari pembeli, WhatsApp", "Rp3.000.000", "2 syarat berubah", "Setiap putaran utuh");
	}

	@Test
	void a_proposal_is_four_steps_and_sent_once() {
		String path = OWNERS + "baru";
		assertThat(as("pemilik").page(path)).contains("Langkah 1 dari 4", "Titip jual: barang dititipkan");
		assertThat(body(
				as("pemilik").send(path, "pertanyaan", "partner", "partnerName", "").expectStatus().isEqualTo(422)))
			.contains("href=\"#partnerName\"", "href=\"#kind\"", "Isi: Nama toko atau pembeli.");
		assertThat(body(as("pemilik").send(path, "pertanyaan", "partner", "partnerName", "Toko Maju", "kind",
				"CONSIGNMENT", "channel", "WHATSAPP")))
			.contains("Langkah 2 dari 4", "name=\"partnerName\" value=\"Toko Maju\"");
		assertThat(services.sent()).isEmpty();
		as("pemilik")
			.send(path,
					with("pertanyaan", "check", "kunci", "kunci-1", "partnerName", "Toko Maju", "kind", "CONSIGNMENT",
							"channel", "WHATSAPP"))
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(OWNERS + AGREEMENT + "?selesai=agreement-PROPOSED");
		assertThat(services.last().key()).isEqualTo("kunci-1");
		assertThat(services.last().body()).contains("\"shareBasisPoints\":1250", "\"value\":2500000",
				"\"kind\":\"CONSIGNMENT\"", "\"choiceOfLaw\":\"Hukum Indonesia\"");
	}

	@Test
	void a_term_the_service_refuses_is_shown_on_its_step_with_all_that_was_typed() {
		services.refuseField("POST " + API, "delivery", "Jangan tulis nomor telepon.");
		String page = body(as("pemilik")
			.send(OWNERS + "baru",
					with("pertanyaan", "check", "kunci", "k", "partnerName", "Toko Maju", "kind", "OUTRIGHT", "channel",
							"ONLINE"))
			.expectStatus()
			.isEqualTo(422));
		assertThat(page).contains("Langkah 3 dari 4", "Jangan tulis nomor telepon.", "href=\"#delivery\"",
				"name=\"value\" value=\"2.500.000\"");
	}

	@Test
	void the_owner_answers_terms_of_the_partner_in_the_version_it_saw() {
		assertThat(as("pemilik").page(OWNERS + AGREEMENT + "/tawar")).contains("Tawar balik", "value=\"2500000\"",
				"value=\"15\"");
		as("pemilik").send(OWNERS + AGREEMENT + "/tawar", with("by", "SME", "channel", "ONLINE", "versi", "2"))
			.expectStatus()
			.isSeeOther();
		assertThat(services.last().ifMatch()).isEqualTo("\"2\"");
		assertThat(services.last().body()).contains("\"by\":\"SME\"", "\"channel\":\"ONLINE\"");
		services.give("GET " + API + "/" + AGREEMENT,
				FakeAnswers.shape("agreement").replace("\"proposedBy\": \"PARTNER\"", "\"proposedBy\": \"SME\""));
		assertThat(as("pemilik").page(OWNERS + AGREEMENT + "/tawar")).contains("Catat tawaran pembeli");
	}

	@Test
	void the_partners_link_is_shown_once_with_whatsapp_and_a_code_a_camera_reads() throws ReaderException {
		String page = body(as("petugas").send("/kesepakatan/" + AGREEMENT + "/tautan").expectStatus().isOk());
		String address = "http://127.0.0.1:8080/mitra#kQ3vT9wZ8xY7uS6rP5oN4mL3kJ2iH1gF0eD-cB_aZ9y";
		assertThat(page).contains("value=\"" + address + "\"", "https://wa.me/?text=Halo%20Toko",
				"mitra%23kQ3vT9wZ8xY7", "rel=\"noopener noreferrer\"");
		assertThat(read(page)).isEqualTo(address);
		assertThat(as("petugas").page("/kesepakatan/" + AGREEMENT)).doesNotContain("kQ3vT9wZ8xY7");
		as("penyelenggara").send("/kesepakatan/" + AGREEMENT + "/tautan").expectStatus().isForbidden();
	}

	@Test
	void the_partners_channel_goes_to_registry_and_bazaar_is_told_its_number() {
		services.give("GET " + API + "/" + AGREEMENT, FakeAnswers.shape("agreement")
			.replaceFirst("\"partnerSignedAt\": \"[^\"]+\"", "\"partnerSignedAt\": null"));
		body(as("pemilik")
			.send(OWNERS + AGREEMENT + "/tautan", "kunci", "k-1", "kind", "TELEPHONE", "address", "0811-7000-1234")
			.expectStatus()
			.isOk());
		assertThat(services.sent()).anySatisfy((sent) -> {
			assertThat(sent.request()).isEqualTo("POST /api/registry/contacts");
			assertThat(sent.body()).contains("0811-7000-1234", AGREEMENT);
		}).anySatisfy((sent) -> {
			assertThat(sent.request()).endsWith("/partner-contact");
			assertThat(sent.body()).contains(FakeRoutes.PARTNER_CONTACT).doesNotContain("0811");
		});
		services.refuse("POST /api/registry/contacts", 409, "contact-is-the-owners", "Itu nomor Anda sendiri.");
		assertThat(body(as("pemilik")
			.send(OWNERS + AGREEMENT + "/tautan", "kunci", "k-2", "kind", "TELEPHONE", "address", "0812-7780-0001")
			.expectStatus()
			.isEqualTo(409))).contains("Itu nomor Anda sendiri.", "value=\"0812-7780-0001\"");
	}

	@Test
	void an_officer_sends_codes_by_hand_and_marks_them() {
		assertThat(as("petugas").page("/kesepakatan")).contains("/kesepakatan/kode");
		String path = "/kesepakatan/kode/" + FakeRoutes.PARTNER_CONTACT;
		assertThat(as("petugas").page("/kesepakatan/kode")).contains(path, "Toko Oleh-oleh Penyengat")
			.doesNotContain("48213907");
		assertThat(as("petugas").page(path)).contains("+6281170001234", "4821 3907", "https://wa.me/6281170001234",
				"Jangan kirim kepada pelaku usahanya");
		as("petugas").send(path + "/terkirim")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location("/kesepakatan/kode?selesai=code-sent");
		as("penyelenggara").send(path + "/terkirim").expectStatus().isForbidden();
		assertThat(as("penyelenggara").page("/kesepakatan")).doesNotContain("/kesepakatan/kode");
	}

	@Test
	void goods_of_a_signed_consignment_are_recorded_and_reckoned() {
		signed("CONSIGNMENT");
		String page = as("pemilik").page(OWNERS + AGREEMENT);
		assertThat(page).contains("Rp254.000", "Catat barang terjual", "Kedaluwarsa", "Rusak");
		as("pemilik")
			.send(OWNERS + AGREEMENT + "/terjual", "kunci", "k-1", "day", "2026-11-20", "product", "Keripik",
					"quantity", "4", "amount", "80.000")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(OWNERS + AGREEMENT + "?selesai=goods-SOLD");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"kind\":\"SOLD\"", "\"amount\":80000", "\"quantity\":4");
		services.refuse("POST " + API + "/" + AGREEMENT + "/entries", 409, "goods-not-there", "Di toko hanya ada 35.");
		assertThat(body(as("pemilik")
			.send(OWNERS + AGREEMENT + "/terjual", "kunci", "k-2", "langkah", "terjual", "day", "2026-11-20", "product",
					"Keripik", "quantity", "40", "amount", "80.000")
			.expectStatus()
			.isEqualTo(409))).contains("Di toko hanya ada 35.", "value=\"40\"");
	}

	@Test
	void a_wrong_line_is_undone_with_its_reason_and_both_stay_on_the_page() {
		signed("CONSIGNMENT");
		String path = OWNERS + AGREEMENT + "/catatan/" + FakeRoutes.BOOK_ENTRY + "/batal";
		assertThat(as("pemilik").page(OWNERS + AGREEMENT)).contains("action=\"" + path + "\"",
				OWNERS + AGREEMENT + "/kembali/" + FakeRoutes.GOODS_RETURN + "/batal");
		as("pemilik").send(path, "kunci", "k-1", "reason", "Salah ketik")
			.expectStatus()
			.isSeeOther()
			.expectHeader()
			.location(OWNERS + AGREEMENT + "?selesai=goods-REVERSED");
		assertThat(services.last().key()).isEqualTo("k-1");
		assertThat(services.last().body()).contains("\"reason\":\"Salah ketik\"");
		services.refuse("POST " + API + "/" + AGREEMENT + "/entries/" + FakeRoutes.BOOK_ENTRY + "/reverse", 409,
				"sale-is-paid", "Batalkan dulu catatan pembayarannya.");
		assertThat(body(
				as("pemilik").send(path, "kunci", "k-2", "catatan", FakeRoutes.BOOK_ENTRY, "reason", "Salah ketik lagi")
					.expectStatus()
					.isEqualTo(409)))
			.contains("Batalkan dulu catatan pembayarannya.", "value=\"Salah ketik lagi\"");
		services.give("GET " + API + "/" + AGREEMENT + "/entries",
				FakeAnswers.shape("book-entries")
					.replaceFirst("\"reverses\": null", "\"reverses\": \"" + FakeRoutes.BOOK_ENTRY + "\"")
					.replaceFirst("\"reason\": null", "\"reason\": \"Salah toko\""));
		assertThat(as("petugas").page("/kesepakatan/" + AGREEMENT)).contains("Pembatalan: Salah toko");
		as("penyelenggara").send("/kesepakatan/" + AGREEMENT + "/catatan/" + FakeRoutes.BOOK_ENTRY + "/batal")
			.expectStatus()
			.isForbidden();
	}

	@Test
	void one_that_has_ended_with_money_owed_says_so_and_takes_payments() {
		services.give("GET " + API + "/" + AGREEMENT, FakeAnswers.shape("agreement").replace("PROPOSED", "ENDING"));
		assertThat(as("pemilik").page(OWNERS + AGREEMENT))
			.contains("Toko masih harus membayar Rp254.000", "Catat pembayaran toko", "Catat barang kembali",
					"Diakhiri, menunggu pelunasan")
			.doesNotContain("Catat barang dikirim", "Akhiri kesepakatan");
		signed("CONSIGNMENT");
		assertThat(as("pemilik").page(OWNERS + AGREEMENT)).contains("pembayaran tetap bisa dicatat sampai lunas");
	}

	@Test
	void who_only_reads_is_offered_nothing_to_do_and_is_refused() {
		signed("CONSIGNMENT");
		assertThat(as("penyelenggara").page("/kesepakatan/" + AGREEMENT)).contains("Rp254.000")
			.doesNotContain("Catat barang terjual", "Akhiri kesepakatan");
		for (String step : new String[] { "kirim", "terjual", "bayar", "kembali", "akhiri", "tawar" }) {
			as("penyelenggara").send("/kesepakatan/" + AGREEMENT + "/" + step).expectStatus().isForbidden();
		}
		as("petugas").send("/kesepakatan/" + AGREEMENT + "/tanda-tangan", "hash", "x").expectStatus().isForbidden();
	}

	@Test
	void a_sale_that_is_no_consignment_has_returns_but_no_book() {
		signed("OUTRIGHT");
		assertThat(as("pemilik").page(OWNERS + AGREEMENT)).contains("Catat barang kembali")
			.doesNotContain("Perhitungan titip jual", "Catat barang dikirim");
	}

	private static void signed(String kind) {
		services.give("GET " + API + "/" + AGREEMENT,
				FakeAnswers.shape("agreement").replace("PROPOSED", "SIGNED").replace("CONSIGNMENT", kind));
	}

	private static String[] with(String... fields) {
		String[] all = new String[fields.length + TERMS.length];
		System.arraycopy(fields, 0, all, 0, fields.length);
		System.arraycopy(TERMS, 0, all, fields.length, TERMS.length);
		return all;
	}

	/** Draws the page's code as a browser would, and reads it. */
	private static String read(String page) throws ReaderException {
		Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) \\1\"")
			.matcher(page.substring(page.indexOf("class=\"qr\"")));
		assertThat(box.find()).isTrue();
		int size = Integer.parseInt(box.group(1));
		BufferedImage image = new BufferedImage(size * 4, size * 4, BufferedImage.TYPE_INT_RGB);
		for (int at = 0; at < size * size * 16; at++) {
			image.setRGB(at % (size * 4), at / (size * 4), 0xFFFFFF);
		}
		Matcher dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(page);
		while (dark.find()) {
			for (int dot = 0; dot < 16; dot++) {
				image.setRGB(Integer.parseInt(dark.group(1)) * 4 + dot % 4,
						Integer.parseInt(dark.group(2)) * 4 + dot / 4, 0);
			}
		}
		int[] pixels = image.getRGB(0, 0, size * 4, size * 4, null, 0, size * 4);
		return new MultiFormatReader()
			.decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(size * 4, size * 4, pixels))))
			.getText();
	}

}
