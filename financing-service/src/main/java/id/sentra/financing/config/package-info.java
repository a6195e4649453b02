/**
 * Who may come in without sign-in.
 */
@NullMarked
package id.sentra.financing.config;

import org.jspecify.annotations.NullMarked;
