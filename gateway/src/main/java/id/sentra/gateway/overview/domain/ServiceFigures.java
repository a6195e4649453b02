package id.sentra.gateway.overview.domain;

import java.util.List;

/** How many SMEs a service has in a region, in total and by part of it. */
public record ServiceFigures(long smes, long verified, List<Part> parts) {

	public ServiceFigures {
		parts = List.copyOf(parts);
	}

	/** A part of the region, for instance a kecamatan. */
	public record Part(String code, String name, long smes, long verified) {
	}

	/** How many SMEs the part has here. */
	public long smesOf(String code) {
		return this.parts.stream().filter((part) -> part.code().equals(code)).mapToLong(Part::smes).sum();
	}

}
