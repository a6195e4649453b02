package id.sentra.bazaar.agreement.domain;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/** The SME with its district and public name, and the shop it deals with. */
public record Parties(UUID smeId, RegionCode region, String smeName, String partnerName) {
}
