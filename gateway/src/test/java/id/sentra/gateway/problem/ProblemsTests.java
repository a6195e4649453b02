package id.sentra.gateway.problem;

import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import id.sentra.platform.error.Overloaded;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.timeout.ReadTimeoutException;
import io.r2dbc.spi.R2dbcTransientResourceException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;
import reactor.netty.channel.AbortedException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemsTests {

	@Test
	void a_database_that_is_away_is_no_mistake_of_ours() {
		assertCode(new DataAccessResourceFailureException("gone"), null, ProblemCode.TRY_AGAIN);
		assertCode(new R2dbcTransientResourceException("gone"), null, ProblemCode.TRY_AGAIN);
		assertCode(new RejectedExecutionException("the line is full"), null, ProblemCode.TRY_AGAIN);
		assertCode(Overloaded.service(Duration.ofSeconds(5)), null, ProblemCode.TRY_AGAIN);
	}

	@Test
	void who_has_all_places_asks_too_often() {
		assertCode(Overloaded.account(Duration.ofSeconds(5)), null, ProblemCode.TOO_MANY_REQUESTS);
	}

	@Test
	void a_call_that_did_not_reach_the_service_differs_from_one_that_may_have() {
		assertCode(new IllegalStateException(new ConnectException()), "registry", ProblemCode.SERVICE_UNAVAILABLE);
		assertCode(new ConnectTimeoutException(), "registry", ProblemCode.SERVICE_UNAVAILABLE);
		assertCode(new IOException("Connection reset by peer"), "registry", ProblemCode.SERVICE_INTERRUPTED);
		assertCode(new TimeoutException(), "registry", ProblemCode.SERVICE_TIMEOUT);
		assertCode(ReadTimeoutException.INSTANCE, "registry", ProblemCode.SERVICE_TIMEOUT);
		assertCode(new ResponseStatusException(HttpStatus.GATEWAY_TIMEOUT), "registry", ProblemCode.SERVICE_TIMEOUT);
	}

	/** Calls of one page that fail at the same moment come as one error. */
	@Test
	void of_calls_that_fail_at_once_the_first_is_told() {
		ProblemException away = new ProblemException(ProblemCode.SERVICE_UNAVAILABLE.problem());
		assertCode(Exceptions.multiple(away, new IOException()), null, ProblemCode.SERVICE_UNAVAILABLE);
		assertCode(Exceptions.multiple(new IOException(), away), "registry", ProblemCode.SERVICE_INTERRUPTED);
	}

	@Test
	void a_connection_that_ended_before_the_request_was_sent_is_the_services() {
		assertCode(AbortedException.beforeSend(), "registry", ProblemCode.SERVICE_INTERRUPTED);
	}

	@Test
	void the_database_lost_on_the_way_to_a_service_is_not_blamed_on_the_service() {
		assertCode(new DataAccessResourceFailureException("gone", new ConnectException()), "registry",
				ProblemCode.TRY_AGAIN);
	}

	@Test
	void a_wrong_request_stays_wrong_and_the_rest_is_ours() {
		assertCode(new ResponseStatusException(HttpStatus.NOT_FOUND), null, ProblemCode.NOT_FOUND);
		assertCode(new ResponseStatusException(HttpStatus.EXPECTATION_FAILED), null, ProblemCode.UNREADABLE_REQUEST);
		assertCode(new ResponseStatusException(HttpStatus.INSUFFICIENT_STORAGE), null, ProblemCode.INTERNAL_ERROR);
		assertCode(new NullPointerException(), "registry", ProblemCode.INTERNAL_ERROR);
	}

	private static void assertCode(Throwable error, @Nullable String context, ProblemCode code) {
		assertThat(Problems.exception(error, context).code()).isEqualTo(code.code());
	}

}
