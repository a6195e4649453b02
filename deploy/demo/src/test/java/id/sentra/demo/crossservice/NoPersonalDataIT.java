package id.sentra.demo.crossservice;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import id.sentra.demo.DemoFiles;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Everything that all programs have logged and published, from the first start over each
 * one's death to the last import: it comes after all others.
 */
@Order(Integer.MAX_VALUE)
class NoPersonalDataIT {

	private static DemoPlatform demo;

	private static PersonalData known;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
		List<String> personal = new ArrayList<>(DemoCounts.personalData(demo.demo()));
		assertThat(personal).hasSizeGreaterThan(3 * DemoFiles.ROWS / 2);
		known = PersonalData.of(personal);
	}

	@Test
	void whatIsLookedForWouldBeFound() throws Exception {
		List<String> rows = Files.readAllLines(demo.demo().resolve("tanjungpinang-comma.csv"));
		assertThat(rows.subList(1, 1000)).allMatch((row) -> known.firstIn(row).isPresent());
		String log = Files.readString(demo.logs().resolve("registry.log"));
		assertThat(known.firstIn(log + rows.get(1) + log)).isPresent();
	}

	@Test
	void everyProgramHasLoggedAndEveryTopicIsRead() throws Exception {
		for (Program program : Program.values()) {
			Path log = demo.logs().resolve(program.id() + ".log");
			assertThat(log).as("log of %s", program).isNotEmptyFile();
		}
		assertThat(demo.streams().topics()).contains("registry.sme", "registry.cluster", "training.session",
				"training.enrolment", "training.mentoring", "financing.application", "financing.loan", "bazaar.bazaar",
				"bazaar.stall", "bazaar.agreement");
	}

	@Test
	void noPersonalDataIsInAnyLogOrEvent() throws Exception {
		List<String> texts = demo.facts().logsAndEvents();
		assertThat(texts.size()).isGreaterThan(Program.values().length);
		for (String text : texts) {
			assertThat(known.firstIn(text)).isEmpty();
		}
	}

}
