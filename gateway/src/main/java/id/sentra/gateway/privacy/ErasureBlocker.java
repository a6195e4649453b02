package id.sentra.gateway.privacy;

import id.sentra.gateway.agreement.Agreement;
import id.sentra.gateway.financing.Loan;
import id.sentra.gateway.financing.LoanApplication;

/**
 * Money owed or a signed obligation, for whose end an erasure waits; {@code kind} says
 * what it is and so what ends it.
 */
record ErasureBlocker(String kind, String name, String link) {

	static ErasureBlocker of(Loan loan) {
		return new ErasureBlocker("loan-" + loan.status(), loan.number(), "/pembiayaan/pinjaman/" + loan.id());
	}

	static ErasureBlocker of(LoanApplication application) {
		return new ErasureBlocker("application-" + application.status(), application.programmeCode(),
				"/pembiayaan/pengajuan/" + application.id());
	}

	static ErasureBlocker of(Agreement agreement) {
		return new ErasureBlocker("agreement-" + agreement.status(), agreement.partnerName(),
				"/kesepakatan/" + agreement.id());
	}

	/** A loan that is settled only when nothing is to be paid back of it. */
	static boolean stands(Loan loan) {
		return loan.is("ACTIVE") || loan.is("CONTRACTED") || (loan.is("SETTLED") && loan.position().credit() > 0);
	}

	static boolean stands(Agreement agreement) {
		return agreement.isSigned() || agreement.isEnding();
	}

}
