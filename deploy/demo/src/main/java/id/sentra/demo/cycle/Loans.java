package id.sentra.demo.cycle;

import java.util.List;
import java.util.Map;

import id.sentra.demo.cycle.LoanPlan.Fate;
import id.sentra.local.http.RequestRejected;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Six hundred loan applications, each brought as far as planned by those whose work it
 * is; a payout counts from the day it is made. Loans of earlier years, some of them in
 * arrears, are taken over.
 */
final class Loans {

	private static final String APPLICATIONS = "/api/financing/applications/";

	private static final String LOANS = "/api/financing/loans/";

	private static final int SUBMITTED = 3;

	private static final int PROPOSED = 4;

	private static final int APPROVED = 5;

	private static final List<String> REASONS = List.of("CAPACITY_DOUBTFUL", "DOCUMENTS_INCOMPLETE",
			"PURPOSE_NOT_ELIGIBLE");

	private final ApiClients clients;

	private final WorkerPool workers;

	private final Calendar calendar;

	Loans(ApiClients clients, WorkerPool workers, Calendar calendar) {
		this.clients = clients;
		this.workers = workers;
		this.calendar = calendar;
	}

	void run(DemoSmes demoSmes) {
		this.workers.each(LoanPlan.all(demoSmes), (plan) -> {
			String id = apply(plan);
			if (plan.fate().isPast(Fate.WITHDRAWN) && propose(plan, id)) {
				decide(plan, id);
			}
		});
		new EarlierLoans(this.clients, this.workers, this.calendar.today()).run(demoSmes);
	}

	private String apply(LoanPlan plan) {
		Map<String, Object> asked = Map.of("smeId", plan.sme().id(), "programmeCode", plan.programme().name(), "amount",
				plan.amount(), "termMonths", plan.months(), "purpose",
				(plan.number() % 3 == 0) ? "INVESTMENT" : "WORKING_CAPITAL");
		String id = this.clients.officer()
			.create("/api/financing/applications", "loan-application-" + plan.number(), asked)
			.path("id")
			.asString();
		if (plan.fate() != Fate.DRAFT) {
			step(this.clients.officer(), id, "submit", 1, null);
		}
		if (plan.fate() == Fate.WITHDRAWN) {
			step(this.clients.officer(), id, "withdraw", SUBMITTED, null);
		}
		return id;
	}

	/** False where the score is too low: it stays as it is. */
	private boolean propose(LoanPlan plan, String id) {
		try {
			step(this.clients.maker(), id, "propose", SUBMITTED,
					Map.of("amount", plan.amount(), "termMonths", plan.months()));
			return true;
		}
		catch (RequestRejected ex) {
			if (ex.code().equals("score-too-low")) {
				return false;
			}
			throw ex;
		}
	}

	private void decide(LoanPlan plan, String id) {
		if (plan.fate() == Fate.REJECTED) {
			step(this.clients.approver(), id, "reject", PROPOSED,
					Map.of("reasons", List.of(REASONS.get(plan.number() % REASONS.size()))));
		}
		if (!plan.fate().isPast(Fate.REJECTED)) {
			return;
		}
		step(this.clients.approver(), id, "approve", PROPOSED, null);
		if (plan.fate() == Fate.GIVEN_UP) {
			step(this.clients.officer(), id, "give-up", APPROVED, null);
		}
		if (plan.fate().isPast(Fate.GIVEN_UP)) {
			contract(plan, id);
		}
	}

	private void contract(LoanPlan plan, String applicationId) {
		String id = this.clients.maker()
			.create("/api/financing/loans", "loan-" + plan.number(), Map.of("applicationId", applicationId))
			.path("id")
			.asString();
		if (plan.fate() == Fate.CANCELLED) {
			this.clients.maker().step(LOANS + id + "/cancel", 1, null);
		}
		if (plan.fate().isPast(Fate.CANCELLED)) {
			this.clients.maker().step(LOANS + id + "/disburse", "payout-" + plan.number(), 1, null);
		}
		if (plan.fate().isPast(Fate.RUNNING)) {
			pay(plan, id);
		}
	}

	/** The first instalment ahead of its day, or all at once. */
	private void pay(LoanPlan plan, String id) {
		JsonNode loan = this.clients.maker().get(LOANS + id);
		boolean settle = plan.fate() == Fate.SETTLED;
		if (!loan.path("status").asString("").equals("ACTIVE")) {
			return;
		}
		long amount = settle ? this.clients.maker().get(LOANS + id + "/settlement").path("amount").asLong()
				: loan.path("schedule").path(0).path("total").asLong();
		this.clients.maker()
			.create(LOANS + id + "/payments", "payment-" + plan.number(),
					Map.of("amount", amount, "bankReference", "DEMO-" + (10_000 + plan.number()), "paidOn",
							loan.path("disbursedOn").asString(), "settle", settle));
	}

	private static void step(ApiClient client, String id, String step, int version, @Nullable Object body) {
		client.step(APPLICATIONS + id + "/" + step, version, body);
	}

}
