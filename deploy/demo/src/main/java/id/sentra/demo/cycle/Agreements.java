package id.sentra.demo.cycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.demo.Dice;
import id.sentra.demo.Row;
import tools.jackson.databind.JsonNode;

/**
 * Sixty distribution agreements with shops. Only an owner can sign, so the signed ones
 * are those of the owners with an account; the others are negotiated by the officer.
 */
final class Agreements {

	private static final String AGREEMENTS = "/api/bazaar/agreements";

	private static final long SEED = 60;

	private static final int ALL = 60;

	private static final int OF_OWNERS = 36;

	private final Desks desks;

	private final Crew crew;

	private final Calendar calendar;

	private final List<Row> partners = Row.all("cycle/partners.csv");

	private final List<Row> terms = Row.all("cycle/terms.csv");

	Agreements(Desks desks, Crew crew, Calendar calendar) {
		this.desks = desks;
		this.crew = crew;
		this.calendar = calendar;
	}

	void run(Cast cast) {
		this.crew.times(ALL, (number) -> {
			if (number < OF_OWNERS) {
				Sme sme = cast.owners().get(number % Cast.OWNERS);
				ofOwner(number, number / Cast.OWNERS, sme, this.desks.owner(sme.id()));
			}
			else {
				ofOfficer(number, cast.others(number, 1).get(0));
			}
		});
	}

	/** Of each owner: three signed, one of them with returns; two open; one ended. */
	private void ofOwner(int number, int turn, Sme sme, Desk owner) {
		String id = propose(number, sme, owner);
		boolean countered = turn == 1 || turn == 3;
		if (countered) {
			counter(number, id, sme, owner);
		}
		if (turn < 3 || turn == 5) {
			new Signing(owner).both(AGREEMENTS + "/" + id);
		}
		if (turn == 2) {
			owner.create(AGREEMENTS + "/" + id + "/returns", "return-" + number,
					Map.of("day", this.calendar.today().toString(), "product", sme.product(), "quantity", 6, "value",
							90_000, "cause", "UNSOLD"));
		}
		if (turn == 5) {
			end(id, owner, "Toko tutup sementara.");
		}
	}

	private void ofOfficer(int number, Sme sme) {
		String id = propose(number, sme, this.desks.officer());
		if (number % 5 > 1) {
			counter(number, id, sme, this.desks.officer());
		}
		if (number % 5 == 4) {
			end(id, this.desks.officer(), "Tidak sepakat soal harga.");
		}
	}

	private String propose(int number, Sme sme, Desk desk) {
		Row kind = this.terms.get(number % this.terms.size());
		Map<String, Object> body = Map.of("smeId", sme.id(), "partnerName",
				this.partners.get(number % this.partners.size()).text("name"), "kind", kind.text("kind"), "channel",
				kind.text("channel"), "terms", terms(number, sme, 1_000));
		return desk.create(AGREEMENTS, "agreement-" + number, body).path("id").asString();
	}

	/** What the shop said: the same for a tenth less. */
	private void counter(int number, String id, Sme sme, Desk desk) {
		desk.step(AGREEMENTS + "/" + id + "/counter", 1,
				Map.of("by", "PARTNER", "channel", "WHATSAPP", "terms", terms(number, sme, 900)));
	}

	private Map<String, Object> terms(int number, Sme sme, int thousandths) {
		Row kind = this.terms.get(number % this.terms.size());
		Map<String, Object> terms = new HashMap<>();
		for (String text : List.of("payment", "delivery", "returns", "cancellation", "legality")) {
			terms.put(text, kind.text(text));
		}
		terms.put("specification", sme.product().isBlank() ? sme.name() : sme.product() + " " + sme.name());
		terms.put("choiceOfLaw", "Hukum Indonesia; perselisihan diselesaikan dengan musyawarah.");
		terms.put("value", new Dice(SEED + number).between(5, 60) * 100L * thousandths);
		terms.put("shareBasisPoints", kind.number("share"));
		return terms;
	}

	private static void end(String id, Desk desk, String reason) {
		JsonNode agreement = desk.get(AGREEMENTS + "/" + id);
		if (!agreement.path("status").asString("").equals("ENDED")) {
			desk.step(AGREEMENTS + "/" + id + "/end", agreement.path("version").asLong(), Map.of("reason", reason));
		}
	}

}
