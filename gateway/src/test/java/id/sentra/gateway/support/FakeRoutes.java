package id.sentra.gateway.support;

import java.util.Map;

import static java.util.Map.entry;

/** Ids of the one of each that the fake services know, and what they answer at first. */
public final class FakeRoutes {

	public static final String SME = "0198b1f0-0000-7000-8000-00000000a001";

	public static final String IMPORT = "0198b1f0-0000-7000-8000-000000000001";

	/** Likely the same as the first. */
	public static final String SECOND_SME = "0198b1f0-0000-7000-8000-00000000a002";

	public static final String CLUSTER = "0198b1f0-0000-7000-8000-00000000e001";

	/** Of somebody who registers. */
	public static final String OWN_SME = "0198b1f0-0000-7000-8000-00000000a009";

	public static final String SESSION = "0198b1f0-0000-7000-8000-00000000b001";

	public static final String ENROLMENT = "0198b1f0-0000-7000-8000-00000000b301";

	public static final String VENUE = "0198b1f0-0000-7000-8000-00000000b101";

	public static final String TRAINER = "0198b1f0-0000-7000-8000-00000000b201";

	public static final String CERTIFICATE = "0198b1f0-0000-7000-8000-00000000b401";

	public static final String MENTORING = "0198b1f0-0000-7000-8000-00000000b501";

	public static final String VISIT = "0198b1f0-0000-7000-8000-00000000b601";

	public static final String MENTOR = "0198b1f0-0000-7000-8000-00000000b701";

	public static final String APPLICATION = "0198b1f0-0000-7000-8000-00000000c001";

	public static final String LOAN = "0198b1f0-0000-7000-8000-00000000c101";

	public static final String TAKE_OVER = "0198b1f0-0000-7000-8000-00000000c301";

	public static final String REVERSAL = "0198b1f0-0000-7000-8000-00000000c501";

	public static final String REFUND = "0198b1f0-0000-7000-8000-00000000c401";

	public static final String BAZAAR = "0198b1f0-0000-7000-8000-00000000d001";

	public static final String STALL_APPLICATION = "0198b1f0-0000-7000-8000-00000000d101";

	public static final String AGREEMENT = "0198b1f0-0000-7000-8000-00000000d201";

	public static final String PARTNER_CONTACT = "0198b1f0-0000-7000-8000-00000000d501";

	public static final String BOOK_ENTRY = "0198b1f0-0000-7000-8000-00000000d302";

	public static final String GOODS_RETURN = "0198b1f0-0000-7000-8000-00000000d401";

	public static final String DATA_REQUEST = "0198b1f0-0000-7000-8000-00000000f001";

	public static final String VIEW_STOP = "0198b1f0-0000-7000-8000-00000000f009";

	public static final String DOCUMENT = "0198b1f0-0000-7000-8000-00000000f101";

	/** One that was removed. */
	public static final String REMOVED_DOCUMENT = "0198b1f0-0000-7000-8000-00000000f103";

	public static final String LEGALITY_CASE = "0198b1f0-0000-7000-8000-00000000f301";

	/** In which an officer acts for the owner of {@link #SME}. */
	public static final String COUNTER_VISIT = "0198b1f0-0000-7000-8000-00000000f401";

	public static final String MESSAGE = "0198b1f0-0000-7000-8000-00000000f501";

	/** A field of the office, with options. */
	public static final String FIELD = "0198b1f0-0000-7000-8000-00000000f601";

	/** One that is asked no more. */
	public static final String RETIRED_FIELD = "0198b1f0-0000-7000-8000-00000000f602";

	/** A photo. */
	public static final String FILE = "0198b1f0-0000-7000-8000-00000000f201";

	static final Map<String, String> SHAPES = Map.ofEntries(entry("GET /api/registry/smes", "smes"),
			entry("GET /api/registry/smes/" + SECOND_SME, "sme-second"),
			entry("GET /api/registry/smes/" + SME + "/legality-cases", "sme-legality-cases"),
			entry("POST /api/registry/smes/" + SME + "/legality-cases", "legality-case"),
			entry("GET /api/registry/smes/" + SME + "/counter-visits", "sme-counter-visits"),
			entry("GET /api/registry/smes/" + OWN_SME + "/counter-visits", "sme-counter-visits"),
			entry("POST /api/registry/smes/" + SME + "/counter-visits", "counter-visit"),
			entry("GET /api/registry/counter-visits", "counter-visits"),
			entry("GET /api/registry/counter-visits/" + COUNTER_VISIT, "counter-visit"),
			entry("GET /api/registry/counter-visits/" + COUNTER_VISIT + "/usable", "counter-visit"),
			entry("POST /api/registry/counter-visits/" + COUNTER_VISIT + "/end", "counter-visit"),
			entry("POST /api/registry/counter-visits/" + COUNTER_VISIT + "/objection", "counter-visit"),
			entry("POST /api/registry/counter-visits/" + COUNTER_VISIT + "/answer", "counter-visit"),
			entry("GET /api/registry/counter-acts", "no-counter-acts"),
			entry("GET /api/training/counter-acts", "no-counter-acts"),
			entry("GET /api/financing/counter-acts", "counter-acts"),
			entry("GET /api/bazaar/counter-acts", "no-counter-acts"),
			entry("GET /api/registry/legality-cases", "legality-cases"),
			entry("GET /api/registry/legality-cases/" + LEGALITY_CASE, "legality-case"),
			entry("PUT /api/registry/legality-cases/" + LEGALITY_CASE, "legality-case"),
			entry("POST /api/registry/legality-cases/" + LEGALITY_CASE + "/steps", "legality-case"),
			entry("POST /api/registry/legality-cases/" + LEGALITY_CASE + "/result", "legality-case"),
			entry("POST /api/registry/legality-cases/" + LEGALITY_CASE + "/reopen", "legality-case"),
			entry("GET /api/registry/messages", "messages"), entry("GET /api/registry/messages/" + MESSAGE, "message"),
			entry("GET /api/registry/messages/" + MESSAGE + "/recipient", "message-recipient"),
			entry("POST /api/registry/messages/" + MESSAGE + "/sent", "message"),
			entry("POST /api/registry/messages/" + MESSAGE + "/failure", "message"),
			entry("POST /api/registry/messages/" + MESSAGE + "/reopen", "message"),
			entry("GET /api/registry/smes/" + SME + "/messages", "sme-messages"),
			entry("GET /api/registry/smes/" + SME + "/message-preference", "message-preference"),
			entry("PUT /api/registry/smes/" + SME + "/message-preference", "message-preference"),
			entry("GET /api/registry/smes/" + OWN_SME + "/messages", "sme-messages"),
			entry("GET /api/registry/smes/" + OWN_SME + "/message-preference", "message-preference"),
			entry("PUT /api/registry/smes/" + OWN_SME + "/message-preference", "message-preference"),
			entry("GET /api/registry/smes/" + SME + "/documents", "documents"),
			entry("POST /api/registry/smes/" + SME + "/documents", "document"),
			entry("PUT /api/registry/documents/" + DOCUMENT, "document"),
			entry("POST /api/registry/documents/" + DOCUMENT + "/remove", "document"),
			entry("POST /api/registry/documents/" + DOCUMENT + "/restore", "document"),
			entry("POST /api/registry/documents/" + REMOVED_DOCUMENT + "/restore", "document"),
			entry("POST /api/registry/documents/" + DOCUMENT + "/files/" + FILE + "/remove", "document"),
			entry("GET /api/registry/documents", "documents-ending"),
			entry("GET /api/registry/documents/without-halal", "without-halal"),
			entry("GET /api/registry/custom-fields", "custom-fields"),
			entry("POST /api/registry/custom-fields", "custom-field"),
			entry("POST /api/registry/custom-fields/values", "custom-field-values-of"),
			entry("GET /api/registry/custom-fields/" + FIELD, "custom-field"),
			entry("PUT /api/registry/custom-fields/" + FIELD, "custom-field"),
			entry("POST /api/registry/custom-fields/" + FIELD + "/retire", "custom-field"),
			entry("POST /api/registry/custom-fields/" + FIELD + "/reinstate", "custom-field"),
			entry("GET /api/registry/custom-fields/" + FIELD + "/values", "custom-field-values"),
			entry("GET /api/registry/custom-fields/" + FIELD + "/missing", "custom-field-missing"),
			entry("GET /api/registry/custom-fields/" + RETIRED_FIELD, "custom-field-retired"),
			entry("POST /api/registry/custom-fields/" + RETIRED_FIELD + "/reinstate", "custom-field-retired"),
			entry("GET /api/registry/custom-fields/" + RETIRED_FIELD + "/values", "custom-field-amounts"),
			entry("GET /api/registry/smes/" + SME + "/custom-fields", "sme-custom-fields"),
			entry("PUT /api/registry/smes/" + SME + "/custom-fields", "sme-custom-fields"),
			entry("GET /api/registry/smes/" + SME + "/custom-fields/personal", "sme-custom-fields-personal"),
			entry("PUT /api/registry/smes/" + OWN_SME + "/custom-fields", "own-custom-fields"),
			entry("GET /api/registry/smes/" + OWN_SME + "/custom-fields", "own-custom-fields"),
			entry("GET /api/registry/data-requests", "data-requests"),
			entry("POST /api/registry/data-requests", "data-request"),
			entry("GET /api/registry/data-requests/" + DATA_REQUEST, "data-request"),
			entry("POST /api/registry/data-requests/" + DATA_REQUEST + "/done", "data-request"),
			entry("POST /api/registry/data-requests/" + DATA_REQUEST + "/refuse", "data-request"),
			entry("GET /api/registry/personal-view-stops", "view-stops"),
			entry("POST /api/registry/personal-view-stops/" + VIEW_STOP + "/release", "view-stop"),
			entry("GET /api/registry/clusters", "clusters"), entry("POST /api/registry/clusters", "cluster"),
			entry("GET /api/registry/clusters/" + CLUSTER, "cluster"),
			entry("GET /api/registry/clusters/" + CLUSTER + "/members", "cluster-members"),
			entry("GET /api/registry/clusters/" + CLUSTER + "/assessments", "cluster-assessments"),
			entry("POST /api/registry/clusters/" + CLUSTER + "/assessments", "cluster"),
			entry("PUT /api/registry/clusters/" + CLUSTER + "/leader", "cluster"),
			entry("PUT /api/registry/clusters/" + CLUSTER + "/members/" + SME, "cluster"),
			entry("DELETE /api/registry/clusters/" + CLUSTER + "/members/" + SME, "cluster"),
			entry("GET /api/registry/imports", "imports"),
			entry("GET /api/registry/imports/" + IMPORT + "/draft", "import-draft"),
			entry("PUT /api/registry/imports/" + IMPORT + "/columns", "import-draft"),
			entry("GET /api/registry/imports/" + IMPORT + "/preview", "import-preview"),
			entry("POST /api/registry/imports/" + IMPORT + "/run", "import-run"),
			entry("POST /api/registry/imports/" + IMPORT + "/undo", "import-undo"),
			entry("GET /api/registry/imports/" + IMPORT + "/undo/kept", "import-kept"),
			entry("GET /api/registry/imports/" + IMPORT + "/rejections/6", "import-correction"),
			entry("POST /api/registry/imports/" + IMPORT + "/rejections/6/correction", "import-corrected"),
			entry("GET /api/registry/cluster-rules", "cluster-rules"), entry("GET /api/registry/doubles", "doubles"),
			entry("GET /api/registry/smes/" + SME + "/doubles", "sme-doubles"),
			entry("POST /api/registry/doubles/search", "doubles-searched"), entry("POST /api/registry/smes", "sme-own"),
			entry("GET /api/registry/smes/" + OWN_SME, "sme-own"), entry("POST /api/registry/smes/search", "smes"),
			entry("POST /api/registry/smes/verify", "smes-verified"), entry("GET /api/registry/smes/" + SME, "sme"),
			entry("PUT /api/registry/smes/" + SME, "sme"), entry("POST /api/registry/smes/of-owner", "smes-none"),
			entry("GET /api/registry/smes/" + SME + "/same-owner", "smes-none"),
			entry("GET /api/registry/villages", "villages"),
			entry("GET /api/registry/smes/" + SME + "/personal", "sme-personal"),
			entry("GET /api/registry/smes/" + SME + "/timeline", "sme-timeline"),
			entry("POST /api/registry/smes/" + SME + "/verify", "sme"),
			entry("POST /api/registry/smes/" + SME + "/close", "sme"),
			entry("POST /api/registry/smes/" + SME + "/confirm", "sme"),
			entry("POST /api/registry/smes/" + SME + "/reopen", "sme"),
			entry("GET /api/registry/smes/" + SME + "/before", "sme"),
			entry("GET /api/registry/verifications-due", "smes-due"),
			entry("POST /api/registry/smes/" + SME + "/request-correction", "sme"),
			entry("GET /api/training/sessions", "sessions"), entry("POST /api/training/sessions", "session"),
			entry("GET /api/training/sessions/" + SESSION, "session"),
			entry("GET /api/training/sessions/" + SESSION + "/enrolments", "enrolments"),
			entry("POST /api/training/sessions/" + SESSION + "/enrolments", "enrolment"),
			entry("POST /api/training/sessions/" + SESSION + "/enrolments/bulk", "enrolled-many"),
			entry("PUT /api/training/sessions/" + SESSION + "/attendance", "sheet"),
			entry("PUT /api/training/sessions/" + SESSION + "/scores", "sheet"),
			entry("POST /api/training/sessions/" + SESSION + "/complete", "session"),
			entry("POST /api/training/sessions/" + SESSION + "/certificates", "certificates-issued"),
			entry("POST /api/training/enrolments/" + ENROLMENT + "/cancel", "enrolment"),
			entry("GET /api/training/enrolments", "enrolments"),
			entry("GET /api/training/certificates", "certificates"), entry("GET /api/training/trained-smes", "trained"),
			entry("GET /api/training/courses", "courses"), entry("GET /api/training/venues", "venues"),
			entry("GET /api/training/trainers", "trainers"), entry("GET /api/training/courses/FOTO-1", "course"),
			entry("POST /api/training/courses", "course"), entry("PUT /api/training/courses/FOTO-1", "course"),
			entry("PUT /api/training/courses/FOTO-1/rules", "course"),
			entry("POST /api/training/courses/FOTO-1/deactivate", "course"),
			entry("GET /api/training/venues/" + VENUE, "venue"), entry("POST /api/training/venues", "venue"),
			entry("PUT /api/training/venues/" + VENUE, "venue"),
			entry("GET /api/training/trainers/" + TRAINER, "trainer"), entry("POST /api/training/trainers", "trainer"),
			entry("POST /api/training/certificates/" + CERTIFICATE + "/revoke", "certificate"),
			entry("GET /api/training/public/certificates/2172-2026-000123", "certificate-checked"),
			entry("GET /api/training/mentorings", "mentorings"), entry("POST /api/training/mentorings", "mentoring"),
			entry("GET /api/training/mentorings/" + MENTORING, "mentoring"),
			entry("GET /api/training/mentorings/" + MENTORING + "/visits", "mentoring-visits"),
			entry("POST /api/training/mentorings/" + MENTORING + "/visits", "mentoring-visit"),
			entry("POST /api/training/mentoring-visits/" + VISIT + "/corrections", "mentoring-visit"),
			entry("PUT /api/training/mentorings/" + MENTORING + "/mentor", "mentoring"),
			entry("POST /api/training/mentorings/" + MENTORING + "/end", "mentoring"),
			entry("GET /api/training/mentors", "mentors"), entry("GET /api/training/mentors/" + MENTOR, "mentor"),
			entry("GET /api/financing/smes/" + SME + "/mentoring", "sme-mentored"),
			entry("GET /api/financing/applications", "applications"),
			entry("POST /api/financing/applications", "application"),
			entry("GET /api/financing/applications/" + APPLICATION, "application"),
			entry("POST /api/financing/applications/" + APPLICATION + "/propose", "application-proposed"),
			entry("POST /api/financing/applications/" + APPLICATION + "/approve", "application-proposed"),
			entry("GET /api/financing/loans", "loans"), entry("GET /api/financing/loans/" + LOAN, "loan"),
			entry("GET /api/financing/arrears", "loans"), entry("GET /api/financing/arrears/totals", "arrears-totals"),
			entry("POST /api/financing/loans/" + LOAN + "/settlement", "loan"),
			entry("POST /api/financing/loans", "loan"),
			entry("POST /api/financing/loans/" + LOAN + "/disburse", "loan"),
			entry("GET /api/financing/loans/" + LOAN + "/payments", "payments"),
			entry("POST /api/financing/loans/" + LOAN + "/payments", "payment"),
			entry("GET /api/financing/loans/" + LOAN + "/settlement", "settlement"),
			entry("POST /api/financing/applications/" + APPLICATION + "/give-up", "application"),
			entry("POST /api/financing/loans/" + LOAN + "/cancel", "loan"),
			entry("GET /api/financing/take-overs", "take-overs"), entry("POST /api/financing/take-overs", "take-over"),
			entry("GET /api/financing/take-overs/" + TAKE_OVER, "take-over"),
			entry("POST /api/financing/take-overs/" + TAKE_OVER + "/approve", "take-over"),
			entry("POST /api/financing/take-overs/" + TAKE_OVER + "/reject", "take-over"),
			entry("GET /api/financing/refunds", "refunds"),
			entry("POST /api/financing/loans/" + LOAN + "/refunds", "refund"),
			entry("POST /api/financing/loans/" + LOAN + "/refunds/" + REFUND + "/approve", "refund"),
			entry("POST /api/financing/loans/" + LOAN + "/refunds/" + REFUND + "/reject", "refund"),
			entry("GET /api/financing/reversals", "reversals"),
			entry("POST /api/financing/loans/" + LOAN + "/reversals", "reversal"),
			entry("POST /api/financing/loans/" + LOAN + "/reversals/" + REVERSAL + "/approve", "reversal"),
			entry("POST /api/financing/loans/" + LOAN + "/reversals/" + REVERSAL + "/reject", "reversal"),
			entry("GET /api/financing/loans/" + LOAN + "/collectability", "collectability"),
			entry("POST /api/financing/transfers", "transfer"),
			entry("POST /api/financing/applications/" + APPLICATION + "/withdraw", "application"),
			entry("POST /api/financing/applications/" + APPLICATION + "/reject", "application"),
			entry("GET /api/financing/programmes/versions", "programmes"),
			entry("GET /api/financing/programmes/budgets", "budgets"),
			entry("POST /api/financing/programmes/DANA-BERGULIR/budgets", "budget"),
			entry("PUT /api/financing/programmes/DANA-BERGULIR/budgets/21.72", "budget"),
			entry("GET /api/financing/programmes/DANA-BERGULIR/budgets/21.72/changes", "budget-changes"),
			entry("GET /api/financing/programmes", "programmes"), entry("GET /api/financing/quotes", "quote"),
			entry("GET /api/bazaar/bazaars", "bazaars"), entry("POST /api/bazaar/bazaars", "bazaar"),
			entry("GET /api/bazaar/bazaars/" + BAZAAR, "bazaar"), entry("GET /api/bazaar/stalls", "stalls"),
			entry("GET /api/bazaar/applications", "stall-applications"),
			entry("POST /api/bazaar/bazaars/" + BAZAAR + "/preview", "preview"),
			entry("GET /api/bazaar/bazaars/" + BAZAAR + "/preview", "preview-lines"),
			entry("PUT /api/bazaar/bazaars/" + BAZAAR, "bazaar"),
			entry("POST /api/bazaar/bazaars/" + BAZAAR + "/allocate", "bazaar"),
			entry("POST /api/bazaar/bazaars/" + BAZAAR + "/publish", "bazaar-published"),
			entry("POST /api/bazaar/bazaars/" + BAZAAR + "/applications", "stall-application"),
			entry("GET /api/bazaar/applications/" + STALL_APPLICATION, "stall-application"),
			entry("GET /api/bazaar/unconfirmed-sales", "unconfirmed-sales"),
			entry("GET /api/bazaar/confirmed-sales", "unconfirmed-sales"),
			entry("GET /api/bazaar/applications/" + STALL_APPLICATION + "/sales", "stall-sales"),
			entry("POST /api/bazaar/applications/" + STALL_APPLICATION + "/sales", "stall-application"),
			entry("POST /api/bazaar/applications/" + STALL_APPLICATION + "/accept", "stall-application"),
			entry("GET /api/bazaar/public/bazaars/" + BAZAAR, "bazaar-published"),
			entry("GET /api/bazaar/public/bazaars/" + BAZAAR + "/result", "result"),
			entry("GET /api/bazaar/agreements", "agreements"),
			entry("GET /api/bazaar/agreements/" + AGREEMENT, "agreement"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/sign", "agreement"),
			entry("GET /api/bazaar/agreements/" + AGREEMENT + "/versions", "agreement-versions"),
			entry("GET /api/bazaar/agreements/" + AGREEMENT + "/settlement", "settlement-goods"),
			entry("GET /api/bazaar/agreements/" + AGREEMENT + "/entries", "book-entries"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/entries", "book-entry"),
			entry("GET /api/bazaar/agreements/" + AGREEMENT + "/returns", "goods-returns"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/returns", "goods-return"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/entries/" + BOOK_ENTRY + "/reverse", "book-entry"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/returns/" + GOODS_RETURN + "/reverse", "goods-return"),
			entry("GET /api/bazaar/partner-codes", "partner-codes"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/partner-contact", "partner-contact"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/partner-code/sent", "partner-contact"),
			entry("POST /api/bazaar/public/agreements/prove", "partner-proof"),
			entry("POST /api/registry/contacts", "contact-number"),
			entry("GET /api/registry/contacts/" + PARTNER_CONTACT, "contact"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/counter", "agreement"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/end", "agreement"),
			entry("POST /api/bazaar/agreements/" + AGREEMENT + "/partner-link", "partner-link"),
			entry("POST /api/bazaar/agreements", "agreement"),
			entry("POST /api/bazaar/public/agreements/view", "partner-view"),
			entry("POST /api/bazaar/public/agreements/sign", "partner-signed"),
			entry("POST /api/bazaar/public/agreements/counter", "partner-view"));

	private FakeRoutes() {
	}

}
