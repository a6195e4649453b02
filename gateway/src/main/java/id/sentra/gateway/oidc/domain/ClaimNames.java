package id.sentra.gateway.oidc.domain;

/** Under which names a provider says who somebody is. */
public record ClaimNames(String username, String name, String roles, String region, String sme) {
}
