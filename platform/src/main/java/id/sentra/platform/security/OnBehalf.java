package id.sentra.platform.security;

import java.util.UUID;

import id.sentra.platform.region.RegionCode;

/**
 * That an officer acts for the owner of an SME: during which visit to the counter, which
 * the registry keeps with the proof of the owner's will, and for whom.
 */
public record OnBehalf(UUID visit, UUID sme, RegionCode region) {

}
