package id.sentra.local.jvm;

import id.sentra.local.settings.Program;

/** Heap and compiler of each program: seven processes together stay under 2.5 GiB. */
public final class MemoryOptions {

	private MemoryOptions() {
	}

	/**
	 * The simple compiler starts quickest; the registry imports and encrypts, and gains
	 * from the optimising one.
	 */
	public static String[] of(Program program) {
		return switch (program) {
			case REGISTRY -> new String[] { "-Xms64m", "-Xmx320m", "-XX:MaxDirectMemorySize=96m" };
			case GATEWAY, TRAINING, FINANCING, BAZAAR ->
				new String[] { "-Xms48m", "-Xmx192m", "-XX:MaxDirectMemorySize=64m", "-XX:TieredStopAtLevel=1" };
			case KAFKA ->
				new String[] { "-Xms64m", "-Xmx256m", "-XX:MaxDirectMemorySize=64m", "-XX:TieredStopAtLevel=1" };
			case POSTGRES -> throw new IllegalArgumentException("not a JVM");
		};
	}

}
