package id.sentra.local.crossservice;

import id.sentra.local.crossservice.Killings.Killing;
import id.sentra.local.demo.DemoFiles;
import id.sentra.local.settings.Program;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole demo was loaded while every program was killed: nothing is lost, nothing
 * doubled. Counts are asserted, times are not.
 */
@Order(1)
class CycleUnderFaultsIT {

	private static DemoPlatform demo;

	@BeforeAll
	static void load() throws Exception {
		demo = DemoPlatform.loaded();
	}

	@Test
	void everyProgramWasKilledWhileTheDemoWasLoaded() {
		assertThat(demo.killings()).extracting(Killing::victim).contains(Program.values());
		assertThat(demo.killings().subList(0, 3)).extracting(Killing::rows)
			.allMatch((rows) -> rows > 0 && rows < DemoFiles.ROWS);
	}

	@Test
	void theSmesAreTheSameInEveryService() {
		assertThat(demo.facts().countsByDistrict(Program.REGISTRY)).isEqualTo(DemoCounts.byDistrict());
		for (Program context : Program.contexts()) {
			assertThat(demo.facts().countsByDistrict(context)).as(context.id()).isEqualTo(DemoCounts.byDistrict());
		}
	}

}
