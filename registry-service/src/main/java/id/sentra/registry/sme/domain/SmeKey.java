package id.sentra.registry.sme.domain;

/**
 * By what two registrations are the same SME: the same owner and the same name of the
 * business.
 */
public record SmeKey(Nik nik, BusinessName name) {
}
