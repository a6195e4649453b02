/**
 * The programs as JVMs: unpacked jars, start caches, memory settings.
 */
@NullMarked
package id.sentra.local.jvm;

import org.jspecify.annotations.NullMarked;
