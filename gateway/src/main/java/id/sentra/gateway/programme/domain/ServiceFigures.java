package id.sentra.gateway.programme.domain;

import java.util.List;
import java.util.Map;

/**
 * How many SMEs a service has in a region and how many of its steps were reached there,
 * in total and by part of it. A step that is absent is one the service does not count.
 */
public record ServiceFigures(long smes, long verified, Map<Step, Long> steps, List<Part> parts) {

	public ServiceFigures {
		steps = Map.copyOf(steps);
		parts = List.copyOf(parts);
	}

	/** A part of the region, for instance a kecamatan. */
	public record Part(String code, String name, long smes, long verified, Map<Step, Long> steps) {

		public Part {
			steps = Map.copyOf(steps);
		}

	}

	/** How many SMEs the part has here. */
	public long smesOf(String code) {
		return this.parts.stream().filter((part) -> part.code().equals(code)).mapToLong(Part::smes).sum();
	}

}
