package ai.getnen.sdk.agent;

import ai.getnen.sdk.screen.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An action that a model wants done, before anything is done.
 *
 * @param step which reply asked for it, from 1
 * @param call the call that it is part of
 * @param action the action; its points are the model's, and {@code frame} tells where they are
 * @param pendingChecks the provider's doubts about the call that nobody has decided yet; empty for
 *     the actions that follow an approved one of the same call
 * @param frame the screen as the model last saw it; null if it has not seen it yet
 */
public record ProposedAction(
    int step,
    ToolCall call,
    ComputerAction action,
    List<SafetyCheck> pendingChecks,
    @Nullable Frame frame) {}
