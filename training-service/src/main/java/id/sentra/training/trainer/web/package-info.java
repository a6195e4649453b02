/**
 * Routes of trainers.
 */
@NullMarked
package id.sentra.training.trainer.web;

import org.jspecify.annotations.NullMarked;
