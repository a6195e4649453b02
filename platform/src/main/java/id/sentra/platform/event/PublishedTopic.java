package id.sentra.platform.event;

/** A topic that a service publishes; each is a bean of the feature it belongs to. */
public record PublishedTopic(String name) {
}
