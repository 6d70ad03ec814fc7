/**
 * The entry point: opens the window, hands commands to the command line, or trains in the terminal where there is no display.
 * The only package that sees both the window and the commands.
 */
package org.losslab.app;
