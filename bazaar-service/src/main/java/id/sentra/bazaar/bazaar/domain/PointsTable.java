package id.sentra.bazaar.bazaar.domain;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * Priority points by criterion, as one version of the rules says them, with its basis and
 * the day it applies from.
 */
public record PointsTable(String version, String legalBasis, LocalDate from, Map<Criterion, Integer> points) {

	public PointsTable {
		points = Map.copyOf(points);
	}

	public int of(Set<Criterion> met) {
		return of(this.points, met);
	}

	static int of(Map<Criterion, Integer> points, Set<Criterion> met) {
		return met.stream().mapToInt((criterion) -> points.getOrDefault(criterion, 0)).sum();
	}

}
