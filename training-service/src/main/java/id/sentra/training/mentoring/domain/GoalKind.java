package id.sentra.training.mentoring.domain;

/** What a goal is about. */
public enum GoalKind {

	PRODUCTION, MARKET, FINANCE, LEGALITY, DIGITAL

}
