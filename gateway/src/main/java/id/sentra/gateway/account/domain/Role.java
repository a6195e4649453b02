package id.sentra.gateway.account.domain;

/**
 * What an account may do; the names are the ones services find in the token's
 * {@code roles}.
 */
public enum Role {

	SME_OWNER, OFFICER, FINANCE_MAKER, FINANCE_APPROVER, TRAINER, MENTOR, ORGANISER, AUDITOR, ADMIN

}
