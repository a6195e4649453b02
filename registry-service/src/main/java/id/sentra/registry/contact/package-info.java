/**
 * Telephone numbers and e-mail addresses of people who are no users: the partners of
 * agreements. Other services know them by their number only.
 */
@NullMarked
package id.sentra.registry.contact;

import org.jspecify.annotations.NullMarked;
