package id.sentra.registry.sme.domain;

/**
 * Size of a business by regulation; see {@link ScaleRules}.
 */
public enum Scale {

	MICRO, SMALL, MEDIUM

}
