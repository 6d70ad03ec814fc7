/**
 * The window: its shell, its theme, its clock and what its workspaces share.
 *
 * <p>One {@link org.losslab.state.WindowState} in a {@link org.losslab.ui.Store} holds everything that can be restored. A control's listener writes one
 * part of it, views render from it. Nothing here reads a disk or computes on the JavaFX thread: whoever works in the
 * background publishes an immutable snapshot, and the window's one {@link org.losslab.ui.Pulse} picks it up. Text stands in
 * {@code messages.properties}, looks in {@code losslab.css}, keys in {@link org.losslab.ui.Shortcut}.
 */
package org.losslab.ui;
