package id.sentra.registry.sme.domain;

/**
 * Gender of an owner, as the programmes report it.
 */
public enum Gender {

	FEMALE, MALE

}
