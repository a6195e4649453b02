/**
 * Routes of sessions, their requests and responses.
 */
@NullMarked
package id.sentra.training.session.web;

import org.jspecify.annotations.NullMarked;
