package id.sentra.platform.sample;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@SampleTest
class QuietTests {

	@Autowired
	ObjectProvider<SpanExporter> exporters;

	@Test
	void withoutACollectorNothingIsExported() {
		assertThat(this.exporters.stream()).isEmpty();
	}

}
