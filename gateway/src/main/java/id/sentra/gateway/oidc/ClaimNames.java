package id.sentra.gateway.oidc;

/** Under which names a provider says who somebody is. */
record ClaimNames(String username, String name, String roles, String region, String sme) {
}
