package id.sentra.gateway.bazaar;

/** What an allocation with another seed would come to. */
record Preview(int applicants, int placed, int onFirstWish, int stalls, int stallsGiven) {
}
