package id.sentra.demo;

import java.nio.file.Path;

import id.sentra.demo.cycle.Cycle;
import id.sentra.local.Demo;
import id.sentra.local.LocalPlatform;
import id.sentra.local.settings.LocalSettings;
import id.sentra.local.settings.Program;
import id.sentra.local.settings.Progress;

/** The micro enterprises of Tanjungpinang and the programme's cycle made of them. */
public final class TanjungpinangDemo implements Demo {

	@Override
	public void generate(Path folder) {
		DemoFiles.generate(folder);
	}

	@Override
	public void load(LocalPlatform platform, Progress progress) {
		LocalSettings settings = platform.settings();
		Cycle cycle = new Cycle(settings, progress, () -> platform.restart(Program.GATEWAY));
		new DemoLoad(settings, progress, cycle::run).run();
	}

}
