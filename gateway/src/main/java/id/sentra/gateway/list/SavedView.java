package id.sentra.gateway.list;

/** A list as somebody wants to see it again: what its address asks for, by a name. */
record SavedView(long id, String name, String query) {
}
