package id.sentra.demo.cycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import id.sentra.demo.Row;
import id.sentra.demo.SeededRandom;
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

	private final ApiClients clients;

	private final WorkerPool workers;

	private final Calendar calendar;

	private final List<Row> partners = Row.all("cycle/partners.csv");

	private final List<Row> terms = Row.all("cycle/terms.csv");

	Agreements(ApiClients clients, WorkerPool workers, Calendar calendar) {
		this.clients = clients;
		this.workers = workers;
		this.calendar = calendar;
	}

	void run(DemoSmes demoSmes) {
		this.workers.times(ALL, (number) -> {
			if (number < OF_OWNERS) {
				Sme sme = demoSmes.owners().get(number % DemoSmes.OWNERS);
				ofOwner(number, number / DemoSmes.OWNERS, sme, this.clients.owner(sme.id()));
			}
			else {
				ofOfficer(number, demoSmes.others(number, 1).get(0));
			}
		});
	}

	/** Of each owner: three signed, one of them with returns; two open; one ended. */
	private void ofOwner(int number, int turn, Sme sme, ApiClient owner) {
		String id = propose(number, sme, owner);
		boolean countered = turn == 1 || turn == 3;
		if (countered) {
			counter(number, id, sme, owner);
		}
		if (turn < 3 || turn == 5) {
			new Signing(owner, this.clients.officer()).both(AGREEMENTS + "/" + id);
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
		String id = propose(number, sme, this.clients.officer());
		if (number % 5 > 1) {
			counter(number, id, sme, this.clients.officer());
		}
		if (number % 5 == 4) {
			end(id, this.clients.officer(), "Tidak sepakat soal harga.");
		}
	}

	private String propose(int number, Sme sme, ApiClient client) {
		Row kind = this.terms.get(number % this.terms.size());
		Map<String, Object> body = Map.of("smeId", sme.id(), "partnerName",
				this.partners.get(number % this.partners.size()).text("name"), "kind", kind.text("kind"), "channel",
				kind.text("channel"), "terms", terms(number, sme, 1_000));
		return client.create(AGREEMENTS, "agreement-" + number, body).path("id").asString();
	}

	/** What the shop said: the same for a tenth less. */
	private void counter(int number, String id, Sme sme, ApiClient client) {
		client.step(AGREEMENTS + "/" + id + "/counter", 1,
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
		terms.put("value", new SeededRandom(SEED + number).between(5, 60) * 100L * thousandths);
		terms.put("shareBasisPoints", kind.number("share"));
		return terms;
	}

	private static void end(String id, ApiClient client, String reason) {
		JsonNode agreement = client.get(AGREEMENTS + "/" + id);
		if (!agreement.path("status").asString("").equals("ENDED")) {
			client.step(AGREEMENTS + "/" + id + "/end", agreement.path("version").asLong(), Map.of("reason", reason));
		}
	}

}
