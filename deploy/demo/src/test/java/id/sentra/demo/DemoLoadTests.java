package id.sentra.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import id.sentra.local.DemoDecision;
import id.sentra.local.FakeGateway;
import id.sentra.local.FakeGateway.Answer;
import id.sentra.local.secret.Secrets;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Ports;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.StartFailed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** With a gateway in front of services that come and go. */
class DemoLoadTests {

	private static final Answer BROKEN = new Answer(0, "");

	private static final Answer TOKEN = new Answer(200, "{\"access_token\":\"x\"}");

	private static final Answer IMPORTED = new Answer(200,
			"{\"status\":\"COMPLETED\",\"rows\":%d,\"processed\":%1$d,\"rejected\":0}".formatted(DemoFiles.ROWS));

	@TempDir
	private Path folder;

	private final List<String> said = new CopyOnWriteArrayList<>();

	private Runnable cycle = () -> {
	};

	private LocalSettings settings;

	private FakeGateway gateway;

	@BeforeEach
	void platform() throws IOException {
		this.settings = LocalSettings.of(this.folder, this.folder.resolve("data"), Ports.free());
		this.gateway = FakeGateway.of(this.settings);
		Path spreadsheet = DemoFiles.spreadsheet(this.settings.folder().demo());
		Files.createDirectories(spreadsheet.getParent());
		Files.writeString(spreadsheet, "rows");
		Secrets.in(this.settings.folder());
		this.gateway.answer("POST /api/token", TOKEN)
			.answer("POST /api/registry/imports", new Answer(202, "{}"))
			.answer("GET /api/registry/imports/1", IMPORTED);
		Program.contexts().forEach((context) -> smes(context, counted(DemoFiles.ROWS)));
	}

	@AfterEach
	void stop() {
		this.gateway.close();
	}

	@Test
	void a_business_somebody_registers_meanwhile_does_not_keep_it_waiting() {
		Program.contexts().forEach((context) -> smes(context, counted(DemoFiles.ROWS + 1)));

		load().run();

		assertThat(new DemoDecision(this.settings.folder()).isMade()).isTrue();
	}

	@Test
	void a_service_that_restarts_meanwhile_is_asked_again() {
		this.gateway.answer("POST /api/token", new Answer(503, "{}"), TOKEN)
			.answer("POST /api/registry/imports", new Answer(502, "{}"), new Answer(202, "{}"))
			.answer("GET /api/registry/imports/1", BROKEN, IMPORTED);
		smes(Program.BAZAAR, new Answer(504, "{}"), counted(DemoFiles.ROWS));

		load().run();

		assertThat(new DemoDecision(this.settings.folder()).isMade()).isTrue();
	}

	@Test
	void an_import_whose_answer_was_lost_is_asked_for_under_the_same_key() {
		this.gateway.answer("POST /api/registry/imports", BROKEN, new Answer(502, "{}"), new Answer(202, "{}"));

		load().run();

		List<String> keys = this.gateway.keys("POST /api/registry/imports");
		assertThat(keys).hasSize(3).containsOnly(keys.get(0));
	}

	@Test
	void what_will_not_get_better_ends_it() {
		this.gateway.answer("POST /api/registry/imports", new Answer(422, "{\"detail\":\"bukan lembar kerja\"}"));

		assertThatThrownBy(() -> load().run()).isInstanceOf(StartFailed.class)
			.hasMessageContaining("422")
			.hasMessageContaining("bukan lembar kerja");
		assertThat(new DemoDecision(this.settings.folder()).isMade()).isFalse();
	}

	@Test
	void a_cycle_that_cannot_be_finished_is_told_and_gone_on_with_at_the_next_start() {
		this.cycle = () -> {
			throw new StartFailed("http.refused", "POST", "/api/x", "422", "tidak bisa");
		};

		load().run();

		assertThat(new DemoDecision(this.settings.folder()).isMade()).isFalse();
		assertThat(this.said).anyMatch((line) -> line.contains("tidak bisa"));
	}

	private DemoLoad load() {
		return new DemoLoad(this.settings, this.said::add, this.cycle);
	}

	private void smes(Program context, Answer... inOrder) {
		this.gateway.answer("GET /api/" + context.id() + "/summary", inOrder);
	}

	private static Answer counted(long smes) {
		return new Answer(200, "{\"smes\":" + smes + "}");
	}

}
