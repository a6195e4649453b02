package id.sentra.gateway.bazaar.domain;

/** What an allocation with another seed would come to. */
public record Preview(int applicants, int placed, int onFirstWish, int stalls, int stallsGiven) {
}
