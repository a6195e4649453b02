package id.sentra.gateway.bazaar;

import id.sentra.gateway.support.PagesTest;
import org.junit.jupiter.api.Test;

import static id.sentra.gateway.support.FakeRoutes.BAZAAR;
import static id.sentra.gateway.support.FakeRoutes.STALL_APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

class SalesControllerTests extends PagesTest {

	private static final String CONFIRM = "/bazar/penjualan/" + STALL_APPLICATION;

	@Test
	void what_owners_reported_is_listed_and_confirmed_as_it_is_or_corrected() {
		assertThat(as("penyelenggara").page("/bazar/penjualan")).contains("Keripik Bu Rini", "Bazar Ramadan",
				"Rp25.000.000", "value=\"25000000\"", "action=\"" + CONFIRM + "\"");
		as("penyelenggara").send(CONFIRM, "kunci", "kunci-1", "day", "2026-11-20", "amount", "24.500.000")
			.expectHeader()
			.location("/bazar/penjualan?selesai=sales-confirmed");
		assertThat(services.last().request())
			.isEqualTo("POST /api/bazaar/applications/" + STALL_APPLICATION + "/sales");
		assertThat(services.last().body()).contains("\"amount\":24500000", "\"day\":\"2026-11-20\"");
		assertThat(as("petugas").page("/bazar/penjualan?selesai=sales-confirmed")).contains("Penjualan dikonfirmasi");
	}

	@Test
	void an_auditor_reads_them_only() {
		assertThat(as("pemeriksa").page("/bazar/penjualan")).contains("Rp25.000.000").doesNotContain(CONFIRM);
	}

	@Test
	void the_bell_says_that_reports_wait() {
		assertThat(as("penyelenggara").page("/perlu")).contains("laporan penjualan menunggu konfirmasi",
				"href=\"/bazar/penjualan\"");
		assertThat(as("petugas").page("/perlu")).contains("laporan penjualan menunggu konfirmasi");
		assertThat(as("pengusul").page("/perlu")).doesNotContain("laporan penjualan");
	}

	@Test
	void what_is_confirmed_is_found_and_corrected() {
		assertThat(as("petugas").page("/bazar/" + BAZAAR)).contains("/bazar/penjualan?bazar=" + BAZAAR);
		assertThat(as("petugas").page("/bazar/penjualan?bazar=" + BAZAAR)).contains("Rp25.000.000", ">Betulkan<",
				"sudah dihitung sebagai bukti", "action=\"" + CONFIRM + "?bazar=" + BAZAAR + "\"", "Kembali ke bazar");
		as("petugas")
			.send(CONFIRM + "?bazar=" + BAZAAR, "kunci", "kunci-2", "day", "2026-11-20", "amount", "24.000.000")
			.expectHeader()
			.location("/bazar/penjualan?bazar=" + BAZAAR + "&selesai=sales-corrected");
		assertThat(services.last().body()).contains("\"amount\":24000000");
		assertThat(as("petugas").page("/bazar/penjualan?bazar=" + BAZAAR + "&selesai=sales-corrected"))
			.contains("Penjualan dibetulkan");
	}

	@Test
	void nothing_waits() {
		services.give("GET /api/bazaar/unconfirmed-sales", "{\"items\":[],\"next\":null}");
		assertThat(as("petugas").page("/bazar/penjualan")).contains("Tidak ada laporan penjualan yang menunggu");
		assertThat(as("petugas").page("/perlu")).doesNotContain("laporan penjualan");
	}

}
