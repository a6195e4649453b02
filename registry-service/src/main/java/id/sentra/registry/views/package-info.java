/**
 * The brake on views of personal data: how many one may have in a time, and who releases
 * whoever had more.
 */
@NullMarked
package id.sentra.registry.views;

import org.jspecify.annotations.NullMarked;
