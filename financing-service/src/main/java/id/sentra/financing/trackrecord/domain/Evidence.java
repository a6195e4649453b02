package id.sentra.financing.trackrecord.domain;

import id.sentra.platform.money.Rupiah;

/**
 * What an SME has shown: valid certificates, and sales at bazaars of the last twelve
 * months, all that were reported and those of them that the dinas confirmed.
 */
public record Evidence(long certificates, Rupiah sales, Rupiah confirmedSales) {
}
