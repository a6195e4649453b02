package id.sentra.gateway.session;

import id.sentra.gateway.support.GatewayTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.server.WebSession;

import static org.assertj.core.api.Assertions.assertThat;

@GatewayTest
class SessionTests {

	@Autowired
	R2dbcSessions sessions;

	@Test
	void one_that_was_ended_does_not_come_back_with_a_request_still_under_way() {
		WebSession first = this.sessions.createWebSession().block();
		first.getAttributes().put("a", "1");
		first.save().block();
		WebSession other = this.sessions.retrieveSession(first.getId()).block();
		first.invalidate().block();
		other.getAttributes().put("a", "2");
		other.save().block();
		assertThat(this.sessions.retrieveSession(first.getId()).block()).isNull();
	}

}
