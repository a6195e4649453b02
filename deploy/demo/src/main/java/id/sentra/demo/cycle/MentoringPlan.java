package id.sentra.demo.cycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One of the SMEs that got a mentor: since when, visited how often, and what became of
 * it.
 */
record MentoringPlan(int number, LocalDate from, int visits, Fate fate) {

	/** How many there are. */
	static final int ALL = 48;

	private static final int MENTORS = 4;

	private static final int MONTHS = 6;

	private static final List<String> KINDS = List.of("PRODUCTION", "MARKET", "FINANCE", "LEGALITY", "DIGITAL");

	private static final Map<String, String> GOALS = Map.of("PRODUCTION", "Resep baku dan dapur yang bersih", "MARKET",
			"Tiga toko menjadi pelanggan tetap", "FINANCE", "Buku kas diisi setiap hari", "LEGALITY",
			"NIB dan izin edar rumah tangga", "DIGITAL", "Katalog daring dengan sepuluh foto");

	/** What becomes of a mentoring. */
	enum Fate {

		OPEN, COMPLETED, ENDED

	}

	static MentoringPlan of(int number, Calendar calendar) {
		Fate fate = (number % 8 == 3) ? Fate.COMPLETED : (number % 16 == 8) ? Fate.ENDED : Fate.OPEN;
		return new MentoringPlan(number, calendar.workday(-90 - number % 30), number % 4, fate);
	}

	/** The owners first, then others. */
	static List<Sme> smes(DemoSmes demoSmes) {
		List<Sme> smes = new ArrayList<>(demoSmes.owners());
		smes.addAll(demoSmes.others(0, ALL - DemoSmes.OWNERS));
		return smes;
	}

	/** Which of the mentors it has: each twelve. */
	int mentor() {
		return (this.number / MENTORS) % MENTORS;
	}

	Map<String, Object> agreed(String sme, String mentor) {
		return Map.of("smeId", sme, "mentorId", mentor, "from", this.from.toString(), "until",
				this.from.plusMonths(MONTHS).toString(), "goals", List.of(goal(this.number), goal(this.number + 2)));
	}

	/** The visits in their order; the last of a completed one meets all goals. */
	List<Map<String, Object>> reports() {
		return IntStream.range(0, this.visits).mapToObj(this::report).toList();
	}

	/** The state it ends in. */
	String state() {
		return (this.fate != Fate.OPEN) ? this.fate.name() : (this.visits > 0) ? "ACTIVE" : "PLANNED";
	}

	private Map<String, Object> report(int visit) {
		boolean last = visit == this.visits - 1;
		List<Integer> met = (last && this.fate == Fate.COMPLETED) ? List.of(1, 2) : last ? List.of(1) : List.of();
		return Map.of("startedAt", this.from.plusDays(10 + 20L * visit) + "T09:00", "minutes", 60 + 15 * visit, "place",
				(visit == 1) ? "ONLINE" : "BUSINESS", "done", "Melihat catatan dan hasil kerja bersama pemilik.",
				"nextStep", "Mencoba langkah berikut dari tujuan bersama.", "goalsMet", met);
	}

	private static Map<String, Object> goal(int number) {
		String kind = KINDS.get(number % KINDS.size());
		return Map.of("kind", kind, "text", GOALS.get(kind));
	}

}
