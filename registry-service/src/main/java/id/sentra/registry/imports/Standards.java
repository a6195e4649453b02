package id.sentra.registry.imports;

import java.time.LocalDate;

import id.sentra.registry.sme.domain.ScaleRules;

/**
 * What the rows of one import are judged by: places of its region, rules of scale,
 * edition of business codes, today.
 */
record Standards(Places places, ScaleRules scale, String kbliEdition, LocalDate today) {
}
