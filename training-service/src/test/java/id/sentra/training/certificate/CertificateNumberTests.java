package id.sentra.training.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import id.sentra.platform.security.CurrentUser;
import id.sentra.platform.security.Role;
import id.sentra.platform.security.Scope;
import id.sentra.platform.test.MovableClock;
import id.sentra.training.Dinas;
import id.sentra.training.TrainingDatabase;
import id.sentra.training.TrainingTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

@TrainingTest
class CertificateNumberTests {

	@Autowired
	Dinas dinas;

	@Autowired
	TrainingDatabase database;

	@Autowired
	MovableClock clock;

	@Autowired
	CertificateService service;

	private Ceremonies ceremonies;

	@BeforeEach
	void now() {
		this.clock.reset();
		this.ceremonies = new Ceremonies(this.dinas, this.database, this.clock);
	}

	@Test
	void numbers_have_no_gaps_though_many_issue_at_once_and_some_roll_back() {
		List<UUID> sessions = IntStream.range(0, 12).mapToObj((i) -> this.ceremonies.completed("33.74.01", 3)).toList();
		CurrentUser admin = new CurrentUser("admin", Set.of(Role.ADMIN), Scope.system());
		List<Mono<Boolean>> all = new ArrayList<>();
		for (int i = 0; i < sessions.size(); i++) {
			UUID session = sessions.get(i);
			Mono<CertificateService.Issued> issue = this.service.issue(session, admin);
			all.add((i % 3 == 0) ? issue.thenReturn(true) : Mono.defer(() -> rolledBack(issue)));
			all.add(issue.thenReturn(true));
		}
		Flux.merge(Flux.fromIterable(all), 16).collectList().block();
		assertThat(this.database.texts("select serial from certificate where regency = '33.74' order by serial"))
			.isEqualTo(LongStream.rangeClosed(1, 36).mapToObj(Long::toString).toList());
	}

	private Mono<Boolean> rolledBack(Mono<CertificateService.Issued> issue) {
		return this.database.<Boolean>failing(issue).onErrorReturn(IllegalStateException.class, true);
	}

}
