package id.sentra.financing.loanapplication.domain;

/** Why an application is rejected; told to the owner in a sentence. */
public enum RejectionReason {

	CAPACITY_DOUBTFUL, DOCUMENTS_INCOMPLETE, PURPOSE_NOT_ELIGIBLE, BUDGET_USED_UP, OTHER_LOAN_RUNNING,

	/** The score is below what the programme asks for; nothing can be proposed. */
	SCORE_TOO_LOW

}
