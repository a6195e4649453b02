/**
 * Accounts of people: what an administrator does to them, and everybody's own password.
 */
@NullMarked
package id.sentra.gateway.people;

import org.jspecify.annotations.NullMarked;
