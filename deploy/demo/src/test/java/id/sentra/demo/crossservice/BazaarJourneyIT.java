package id.sentra.demo.crossservice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import id.sentra.local.http.GatewayClient;
import id.sentra.local.settings.Stopwatch;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An organiser offers stalls, an owner wishes for one, gets it and takes it. */
@Order(Journey.FIRST + 4)
class BazaarJourneyIT extends Journey {

	private static final String PLANNED = "Bazar Ramadan Tepi Laut";

	private static final String BAZAAR = "Bazar Sabtu Sore";

	private static final NewOwner OWNER = newOwner("Kue Bangkit Serindit");

	@Test
	void aBazaarIsPlannedAStallWishedForDrawnOfferedAndTaken() {
		Stopwatch watch = new Stopwatch();
		Person owner = verified(OWNER);
		closesAfter(watch.elapsed().multipliedBy(2).plusSeconds(15));
		wishesFor(owner, BAZAAR);
		Person organiser = staff("ORGANISER", Person.DESK);
		organiser.chooses("Bazar").follows(BAZAAR).sees("tbody", OWNER.business());
		organiser.isTurnedDown("Tutup pendaftaran", "Pendaftaran masih dibuka");

		plans(organiser);
		wishesFor(owner, PLANNED);
		organiser.sees("tbody", OWNER.business())
			.presses("Lihat perkiraan hasil")
			.reads("Perkiraan dengan undian lain");
		owner.unfolds("Tarik pendaftaran").presses("Tarik pendaftaran").isThanked("Pendaftaran ditarik");
		organiser.follows("‹ Bazar").follows(PLANNED).reads("Ditarik");

		organiser.chooses("Beranda").isTold("bazar lewat batas pendaftaran, perlu ditutup");
		organiser.followsTheBell("bazar lewat batas pendaftaran, perlu ditutup").follows(BAZAAR);
		organiser.presses("Tutup pendaftaran").isThanked("Pendaftaran ditutup");
		organiser.presses("Bagikan lapak").isThanked("Lapak dibagi");
		owner.chooses("Lapak bazar").opens("a.card", BAZAAR).doesNotRead("Terima lapak");
		organiser.presses("Umumkan hasil").isThanked("Hasil diumumkan").reads("Menunggu jawaban");
		owner.chooses("Beranda").sees("a.card", "Anda mendapat lapak A-1-02").opens("a.card", "A-1-02");
		owner.presses("Terima lapak").isThanked("Lapak Anda terima");
		organiser.sees("tbody", "Diterima").follows("Lihat hasil yang diumumkan").reads(OWNER.business());
	}

	/** Pages only know the ends of days; a draw needs one that comes sooner. */
	private static void closesAfter(Duration applying) {
		GatewayClient organiser = program("ORGANISER");
		JsonNode bazaar = organiser.send("POST", "/api/bazaar/bazaars",
				Map.of("Idempotency-Key", BAZAAR.replace(" ", "")),
				Map.of("name", BAZAAR, "regionCode", "21.72.04", "venueName", "Lapangan Dinas Bukit Bestari",
						"startsOn", today().plusDays(5).toString(), "endsOn", today().plusDays(6).toString(),
						"applyUntil", Instant.now().plus(applying).toString(), "answerDays", 2, "zones",
						List.of(Map.of("code", "A", "rows", List.of(Map.of("stalls", 5)))), "trades",
						List.of(Map.of("trade", "Makanan"))));
		organiser.send("POST", "/api/bazaar/bazaars/" + bazaar.path("id").asString() + "/announce",
				Map.of("If-Match", "\"" + bazaar.path("version").asLong() + "\""), null);
	}

	private static void wishesFor(Person owner, String bazaar) {
		owner.chooses("Lapak bazar").sees("a.card", bazaar).opens("a.card", bazaar);
		owner.presses("Lanjut").reads("Jawab dulu pertanyaan ini").ticks("Makanan").presses("Lanjut");
		owner.picks("Pilihan 1", "A-1-02").presses("Lanjut").reads("A-1-02").presses("Kirim pendaftaran");
		owner.isThanked("Pendaftaran lapak terkirim").reads("Terkirim");
	}

	private static void plans(Person organiser) {
		organiser.chooses("Bazar").follows("Rencanakan bazar");
		organiser.types("Nama bazar", PLANNED).picks("Kecamatan", "Bukit Bestari").types("Tempat", "Tepi Laut");
		organiser.types("Hari pertama", today().plusDays(30).toString());
		organiser.types("Hari terakhir", today().plusDays(31).toString());
		organiser.types("Pendaftaran sampai tanggal", today().plusDays(20).toString());
		organiser.types("Zona 1", "A").types("Jumlah lapak 1", "lima").types("Jualan 1", "Makanan");
		organiser.isRefused("Simpan rencana", "angka").types("Jumlah lapak 1", "5").presses("Lihat denah");
		organiser.reads("Denah: 5 lapak").presses("Simpan rencana").isThanked("Bazar direncanakan");
		organiser.presses("Umumkan dan buka pendaftaran").isThanked("Bazar diumumkan");
	}

}
