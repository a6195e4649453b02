/** How an owner comes to an SME of his own, and stays with it after a merge. */
@NullMarked
package id.sentra.gateway.registration.application;

import org.jspecify.annotations.NullMarked;
