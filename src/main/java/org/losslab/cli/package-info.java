/**
 * The commands. Each is a picocli command that can be built by itself; all exit with 0 on success, 2 on a usage error and
 * 1 on failure, and print one clear line on an error. Commands compute nothing: they read options, call the package that
 * knows, and print.
 */
package org.losslab.cli;
