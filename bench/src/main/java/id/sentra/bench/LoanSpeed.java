package id.sentra.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.sentra.bench.Comparison.Outcome;
import id.sentra.local.http.GatewayClient;
import id.sentra.local.secret.Accounts;
import id.sentra.local.settings.Program;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Loans from application to payout through the gateway, by those whose work it is, beside
 * the bare program's commands.
 */
final class LoanSpeed {

	private static final int CLIENTS = 4;

	/** More than four clients make. */
	private static final int MOST_A_SECOND = 100;

	private static final int REQUESTS = 6;

	/** Loans of Apache Fineract a command of the bare program, on one machine. */
	private static final double FINERACT = 13.0 / 3314;

	private static final Map<String, Object> TERMS = Map.of("amount", 500_000, "termMonths", 12);

	private final Sentra sentra;

	private final Report report;

	private final MeasurementPlan turns;

	private final Workload loans;

	LoanSpeed(Sentra sentra, Report report, MeasurementPlan turns) {
		this.sentra = sentra;
		this.report = report;
		this.turns = turns;
		this.loans = new Loans();
	}

	void run() throws Exception {
		try (BareProgramProcess bare = BareProgramProcess.start(this.sentra)) {
			compare(bare);
		}
	}

	Outcome compare(BareProgramProcess bare) throws Exception {
		String name = "requests of loans through the gateway, " + CLIENTS + " clients";
		Outcome outcome = new Comparison(this.loans, bare.commands(), this.turns, this.report).warm(name);
		double loans = outcome.ratio() / REQUESTS;
		this.report.add("loans applied for, submitted, proposed, approved, contracted, paid out", "%.1f/s",
				outcome.ours().perSecond() / REQUESTS);
		this.report.add("loans a command of the bare program", "%.4f: %.1f times Apache Fineract's 13/3,314", loans,
				loans / FINERACT);
		return outcome;
	}

	Workload load() {
		return this.loans;
	}

	/** Each client with tokens of its own. */
	private final class Loans implements Workload {

		private final VerifiedSmes smes = new VerifiedSmes(LoanSpeed.this.sentra);

		private final ClosedLoop loop = new ClosedLoop(CLIENTS, this::client);

		private Client client() {
			return new Client(this.smes, signIn("OFFICER"), signIn("FINANCE_MAKER"), signIn("FINANCE_APPROVER"));
		}

		private GatewayClient signIn(String role) {
			Accounts accounts = LoanSpeed.this.sentra.platform().accounts();
			return GatewayClient.signIn(LoanSpeed.this.sentra.platform().url(Program.GATEWAY), accounts.withRole(role));
		}

		@Override
		public ClosedLoop loop() {
			return this.loop;
		}

		@Override
		public Cpu cpu() {
			return Cpu.from(LoanSpeed.this.sentra.platform());
		}

		@Override
		public long targetPid() {
			return LoanSpeed.this.sentra.pid(Program.FINANCING);
		}

		@Override
		public List<Long> pids() {
			return LoanSpeed.this.sentra.pids();
		}

		@Override
		public void prepare(Duration length) throws InterruptedException {
			this.smes.fillTo(CLIENTS + (int) (MOST_A_SECOND * length.toMillis() / 1000));
		}

	}

	/** Makes one loan after another, a request at a time. */
	private static final class Client implements ClosedLoop.Client {

		private static final String APPLICATIONS = "/api/financing/applications";

		private static final String LOANS = "/api/financing/loans";

		private final VerifiedSmes smes;

		private final GatewayClient officer;

		private final GatewayClient maker;

		private final GatewayClient approver;

		private final List<Runnable> steps = List.of(this::apply, this::submit, this::propose, this::approve,
				this::contract, this::disburse);

		private int step;

		/** Of the application, then of the loan. */
		private String id = "";

		private Client(VerifiedSmes smes, GatewayClient officer, GatewayClient maker, GatewayClient approver) {
			this.smes = smes;
			this.officer = officer;
			this.maker = maker;
			this.approver = approver;
		}

		@Override
		public void send() {
			this.steps.get(this.step).run();
			this.step = (this.step + 1) % this.steps.size();
		}

		private void apply() {
			this.id = create(this.officer, APPLICATIONS, Map.of("smeId", this.smes.next(), "programmeCode",
					"KUR_SUPER_MICRO", "amount", 500_000, "termMonths", 12, "purpose", "WORKING_CAPITAL"));
		}

		private void submit() {
			take(this.officer, APPLICATIONS, "submit", 1, null);
		}

		private void propose() {
			take(this.maker, APPLICATIONS, "propose", 3, TERMS);
		}

		private void approve() {
			take(this.approver, APPLICATIONS, "approve", 4, null);
		}

		private void contract() {
			this.id = create(this.maker, LOANS, Map.of("applicationId", this.id));
		}

		private void disburse() {
			take(this.maker, LOANS, "disburse", 1, null);
		}

		private static String create(GatewayClient who, String path, Object body) {
			JsonNode made = who.send("POST", path, Map.of("Idempotency-Key", UUID.randomUUID().toString()), body);
			return made.path("id").asString();
		}

		/** From the version in which the step before has left it. */
		private void take(GatewayClient who, String path, String step, int version, @Nullable Object body) {
			who.send("POST", path + "/" + this.id + "/" + step,
					Map.of("If-Match", "\"" + version + "\"", "Idempotency-Key", UUID.randomUUID().toString()), body);
		}

	}

}
