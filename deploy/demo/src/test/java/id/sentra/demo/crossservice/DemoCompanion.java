package id.sentra.demo.crossservice;

/**
 * Something that watches the shared platform from before the demo is loaded until its
 * end. Each is named in {@code META-INF/services} and has a constructor without
 * arguments; tests reach it with {@link DemoPlatform#companion}.
 */
interface DemoCompanion extends AutoCloseable {

	/** All programs are ready; the demo is loaded once this returns. */
	void start(DemoPlatform platform) throws Exception;

	@Override
	void close();

}
