/**
 * Routes of certificates, one of them public.
 */
@NullMarked
package id.sentra.training.certificate.web;

import org.jspecify.annotations.NullMarked;
