package id.sentra.bazaar.agreement.domain;

/** What is on the table: terms, whose they are, the round, how it was negotiated. */
public record Proposal(int round, Side by, Channel channel, AgreementTerms terms) {
}
