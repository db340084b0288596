package ai.getnen.sdk.agent;

/**
 * A provider's doubt about what its model asks for. Whoever lets the call run says so by sending it
 * back.
 *
 * @param id the provider's id
 * @param code what kind of doubt, empty if not told
 * @param message in words, empty if not told
 */
public record SafetyCheck(String id, String code, String message) {}
