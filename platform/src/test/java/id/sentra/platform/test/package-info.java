/**
 * Test support every service shares: real PostgreSQL and Kafka, tokens, contracts, the
 * rules of the architecture.
 */
@NullMarked
package id.sentra.platform.test;

import org.jspecify.annotations.NullMarked;
