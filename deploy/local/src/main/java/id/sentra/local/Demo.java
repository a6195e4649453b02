package id.sentra.local;

import java.nio.file.Path;

import id.sentra.local.settings.Progress;

/** What the first start fills the platform with; {@code deploy/demo} implements it. */
public interface Demo {

	/** Is written last: where it is, all spreadsheets are. */
	String MANIFEST = "manifest.json";

	/** Writes its spreadsheets into the folder. */
	void generate(Path folder);

	/**
	 * Loads it into a platform that is ready, as {@link DemoDecision} then says; cut off
	 * and called again, it goes on.
	 */
	void load(LocalPlatform platform, Progress progress);

}
