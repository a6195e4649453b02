package id.sentra.demo.cycle;

import java.nio.file.Path;
import java.util.List;

import id.sentra.local.FakeGateway;
import id.sentra.local.FakeGateway.Answer;
import id.sentra.local.http.RequestRejected;
import id.sentra.local.secret.Accounts.Account;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With a service that dies between a signature and its answer. */
class SigningTests {

	private static final String AGREEMENT = "/api/bazaar/agreements/7";

	private static final String PARTNER = "POST /api/bazaar/public/agreements/sign";

	private static final String PROOF = "POST /api/bazaar/public/agreements/prove";

	private static final Answer OPEN = new Answer(200,
			"{\"version\":2,\"hash\":\"ab\",\"smeSignedAt\":null,\"partnerSignedAt\":null}");

	private static final Answer SIGNED = new Answer(200,
			"{\"version\":4,\"hash\":\"ab\",\"smeSignedAt\":\"2026-11-21T10:00:00Z\",\"partnerSignedAt\":\"2026-11-21T10:00:01Z\"}");

	private static final Answer USED = new Answer(404, "{\"code\":\"link-not-good\"}");

	private FakeGateway gateway;

	private Signing signing;

	@BeforeEach
	void client() {
		LocalSettings settings = LocalSettings.of(Path.of("."), Path.of("data"), Ports.free());
		this.gateway = FakeGateway.of(settings)
			.answer("POST /api/token", new Answer(200, "{\"access_token\":\"x\"}"))
			.answer("POST " + AGREEMENT + "/sign", new Answer(200, "{}"))
			.answer("POST " + AGREEMENT + "/partner-link", new Answer(200, "{\"token\":\"t\"}"));
		this.gateway.answer("POST /api/registry/contacts", new Answer(201, "{\"id\":\"c\"}"))
			.answer("POST " + AGREEMENT + "/partner-contact", new Answer(200, "{}"))
			.answer("GET /api/bazaar/partner-codes", new Answer(200,
					"{\"items\":[{\"agreementId\":\"7\",\"code\":\"48213907\"},{\"agreementId\":\"8\"}],\"next\":null}"))
			.answer(PROOF, new Answer(200, "{\"proof\":\"p\"}"));
		ApiClient client = ApiClient.of(settings.url(Program.GATEWAY),
				new Account("pemilik", "x", List.of("SME_OWNER"), "21.72", "7"));
		this.signing = new Signing(client, client);
	}

	@AfterEach
	void stop() {
		this.gateway.close();
	}

	@Test
	void a_partners_signature_whose_answer_was_lost_is_one() {
		this.gateway.answer("GET " + AGREEMENT, OPEN, SIGNED).answer(PARTNER, new Answer(502, "{}"), USED);

		this.signing.both(AGREEMENT);

		assertThat(this.gateway.keys(PARTNER)).hasSize(2);
		assertThat(this.gateway.keys(PROOF)).hasSize(1);
	}

	@Test
	void a_link_refused_while_nobody_has_signed_is_an_error() {
		this.gateway.answer("GET " + AGREEMENT, OPEN).answer(PARTNER, USED);

		assertThatThrownBy(() -> this.signing.both(AGREEMENT)).isInstanceOf(RequestRejected.class);
	}

	@Test
	void what_both_have_signed_is_not_signed_again() {
		this.gateway.answer("GET " + AGREEMENT, SIGNED);

		this.signing.both(AGREEMENT);

		assertThat(this.gateway.keys(PARTNER)).isEmpty();
	}

}
