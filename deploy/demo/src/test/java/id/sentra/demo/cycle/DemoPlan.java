package id.sentra.demo.cycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import id.sentra.demo.cycle.LoanPlan.Fate;
import id.sentra.local.settings.LocalSettings;

/**
 * What the demo of a running platform was planned to become, told by ids of its SMEs.
 */
public final class DemoPlan {

	private final DemoSmes demoSmes;

	private final Calendar calendar;

	private DemoPlan(DemoSmes demoSmes, Calendar calendar) {
		this.demoSmes = demoSmes;
		this.calendar = calendar;
	}

	/** Reads the SMEs as the demo did. */
	public static DemoPlan of(LocalSettings settings) {
		try (WorkerPool workers = new WorkerPool()) {
			return new DemoPlan(DemoSmes.of(Cycle.imported(new ApiClients(settings).officer(), workers)),
					Calendar.keptIn(settings.folder().demo()));
		}
	}

	/** How many SMEs have each status. */
	public Map<String, Long> statuses() {
		return Map.of("VERIFIED", (long) this.demoSmes.verified().size(), "CORRECTION_REQUESTED",
				(long) this.demoSmes.toCorrect().size(), "REJECTED", (long) this.demoSmes.toReject().size(),
				"REGISTERED", (long) this.demoSmes.waiting().size());
	}

	/** The SMEs whose owners have an account, in the order of the accounts. */
	public List<String> owners() {
		return ids(this.demoSmes.owners());
	}

	/** Who enrolled in the session of each day. */
	public Map<LocalDate, Set<String>> enrolled() {
		Map<LocalDate, Set<String>> enrolled = new TreeMap<>();
		for (int number = 0; number < SessionPlan.ALL; number++) {
			SessionPlan plan = SessionPlan.of(number, this.calendar);
			enrolled.put(plan.day(), new TreeSet<>(ids(plan.enrolling(this.demoSmes))));
		}
		return enrolled;
	}

	/** How many sessions are in each state. */
	public Map<String, Long> sessions() {
		Map<String, Long> sessions = new HashMap<>();
		for (int number = 0; number < SessionPlan.ALL; number++) {
			sessions.merge(switch (SessionPlan.of(number, this.calendar).fate()) {
				case CERTIFIED -> "COMPLETED";
				case CANCELLED -> "CANCELLED";
				case HELD, AHEAD -> "SCHEDULED";
			}, 1L, Long::sum);
		}
		return sessions;
	}

	/** The state of the mentoring of each SME and how often it was visited. */
	public Map<String, String> mentorings() {
		List<Sme> smes = MentoringPlan.smes(this.demoSmes);
		Map<String, String> mentorings = new HashMap<>();
		for (int number = 0; number < MentoringPlan.ALL; number++) {
			MentoringPlan plan = MentoringPlan.of(number, this.calendar);
			mentorings.put(smes.get(number).id(), plan.state() + ", visits " + plan.visits());
		}
		return mentorings;
	}

	/**
	 * What became of the loan application of each SME: its status, then its loan's.
	 * @param refused those whose score was too low to be proposed
	 */
	public Map<String, String> loans(Set<String> refused) {
		return LoanPlan.all(this.demoSmes)
			.stream()
			.collect(Collectors.toMap((plan) -> plan.sme().id(),
					(plan) -> (plan.fate().isPast(Fate.WITHDRAWN) && refused.contains(plan.sme().id()))
							? Fate.SCORED.name() : outcome(plan.fate())));
	}

	/** What became of the loan that each SME had before there was Sentra. */
	public Map<String, String> takenOver() {
		return EarlierLoan.all(this.demoSmes)
			.stream()
			.collect(Collectors.toMap((loan) -> loan.sme().id(), (loan) -> "APPROVED, loans 1"));
	}

	private static String outcome(Fate fate) {
		return switch (fate) {
			case DRAFT, SCORED, WITHDRAWN, PROPOSED, REJECTED, APPROVED -> fate.name();
			case GIVEN_UP -> "WITHDRAWN";
			case CONTRACTED -> "CONTRACTED, CONTRACTED";
			case CANCELLED -> "WITHDRAWN, CANCELLED";
			case RUNNING -> "CONTRACTED, ACTIVE";
			case PREPAID -> "CONTRACTED, ACTIVE, paid once";
			case SETTLED -> "CONTRACTED, SETTLED, paid once";
		};
	}

	private static List<String> ids(List<Sme> smes) {
		return smes.stream().map(Sme::id).toList();
	}

}
