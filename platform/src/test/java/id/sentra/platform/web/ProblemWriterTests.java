package id.sentra.platform.web;

import java.io.IOException;

import id.sentra.platform.error.NotFound;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;
import reactor.test.StepVerifier;
import tools.jackson.databind.json.JsonMapper;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemWriterTests {

	private final ClientDisconnects disconnects = ClientDisconnects.listening(new SimpleMeterRegistry());

	private final ProblemWriter problems = new ProblemWriter(new ProblemMessages(new StaticMessageSource()),
			JsonMapper.shared(), this.disconnects);

	private final MockServerWebExchange exchange = MockServerWebExchange.from(MockServerHttpRequest.get("/"));

	@AfterEach
	void stopListening() {
		this.disconnects.destroy();
	}

	/** Else half an answer would look whole to whoever still listens. */
	@Test
	void anAnswerThatHadBegunIsBrokenOffWhateverTheErrorLooksLike() {
		this.exchange.getResponse().setComplete().block();
		StepVerifier.create(this.problems.handle(this.exchange, new IOException("Broken pipe")))
			.verifyError(IOException.class);
	}

	@Test
	void ofPartsThatFailAtOnceTheFirstIsTold() {
		Throwable both = Exceptions.multiple(new NotFound("sme-not-found"), new IllegalStateException());
		StepVerifier.create(this.problems.handle(this.exchange, both)).verifyComplete();
		assertThat(this.exchange.getResponse().getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void whoHungUpBeforeTheAnswerIsAnsweredNothing() {
		StepVerifier.create(this.problems.handle(this.exchange, new IOException("Broken pipe"))).verifyComplete();
		assertThat(this.exchange.getResponse().getStatusCode().value()).isEqualTo(400);
	}

}
